(ns com.acme.shop
  (:require [clojure.stacktrace :as stacktrace]))

(defn charge [order]
  (/ (:cents order) 0))

(defn run []
  (try
    (charge {:cents 1})
    (catch ArithmeticException error
      (throw (ex-info "order refused" {:order 1} error)))))

(try
  (run)
  (catch Throwable error
    (stacktrace/print-cause-trace error)))
