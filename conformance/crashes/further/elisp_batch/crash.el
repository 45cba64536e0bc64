(defun find-shelf (left)
  (if (= left 0)
      (error "no shelf: %s for %S" "größer" 'tea)
    (1+ (find-shelf (1- left)))))

(defun open-shop () (* 2 (find-shelf 1)))

(defun tell (_kind data)
  (let ((coding-system-for-write 'utf-8) (frames nil) (seen nil))
    (mapbacktrace (lambda (_evald func _args _flags)
                    (when (or seen (eq func 'error))
                      (setq seen t)
                      (push (format "%S" func) frames))))
    (write-region (json-encode `((type_name . ,(symbol-name (car data))) (message . ,(cadr data)) (frames . ,(vconcat (nreverse frames)))))
                  nil (getenv "UEP_TRUTH") t 'silent)))

(when (getenv "UEP_TRUTH")
  (require 'json)
  (setq debug-on-error t debugger #'tell))

(open-shop)
