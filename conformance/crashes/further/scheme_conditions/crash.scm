(use-modules (ice-9 exceptions))

(define-exception-type &closed &external-error make-closed closed? (why closed-why))

(define (find left)
  (if (= left 0)
      (raise-exception
       (make-exception (make-closed "tea") (make-exception-with-message "no \"shelf\"\nfor tea") (make-exception-with-irritants '(1 2))))
      (+ 1 (find (- left 1)))))

(define (open) (* 2 (find 2)))

(display (open))
