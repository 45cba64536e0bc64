#lang racket/base
(require json racket/port)

(define (find left)
  (if (= left 0)
      (string-append "x" (error "no shelf for tea: größer"))
      (string-append (find (- left 1)) "!")))

(define (open)
  (string-append "open" (find 2)))

(define (tell problem)
  (define told
    (for/list ([call (continuation-mark-set->context (exn-continuation-marks problem))])
      (define place (cdr call))
      (list (if (car call) (symbol->string (car call)) 'null)
            (if place (format "~a" (srcloc-source place)) 'null)
            (or (and place (srcloc-line place)) 'null)
            (or (and place (srcloc-column place)) 'null))))
  (with-output-to-file (getenv "UEP_TRUTH") #:exists 'append
    (lambda () (write-json (hash 'message (exn-message problem) 'frames told)) (newline))))

(define shown (uncaught-exception-handler))
(uncaught-exception-handler
 (lambda (problem)
   (when (getenv "UEP_TRUTH") (tell problem))
   (shown problem)))
(displayln (open))
