(require :sb-posix)
(defpackage :shop (:use :cl))
(in-package :shop)
(declaim (optimize (debug 3)))

(define-condition closed (error)
  ((why :initarg :why :reader why))
  (:report (lambda (condition stream) (format stream "no shelf: ~a" (why condition)))))

(defun find-shelf (left)
  (if (= left 0) (error 'closed :why "größer") (1+ (find-shelf (1- left)))))

(defun open-shop () (* 2 (find-shelf 2)))

(defun tell (condition hook)
  (declare (ignore hook))
  (with-open-file (out (sb-posix:getenv "UEP_TRUTH") :direction :output :if-exists :append :if-does-not-exist :create
                       :external-format :utf-8)
    (let ((*print-pretty* nil)) (format out "~s~%~a~%" (type-of condition) condition)
    (dolist (call (sb-debug:list-backtrace)) (format out "~s~%" (first call))))))

(when (sb-posix:getenv "UEP_TRUTH") (setf sb-ext:*invoke-debugger-hook* #'tell))
(open-shop)
