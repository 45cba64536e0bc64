(ns com.acme.shop)

(defn charge [order]
  (/ (:cents order) 0))

(defn checkout! [orders]
  (mapv (fn [order] (charge order)) orders))

(defn run []
  (try
    (checkout! [{:cents 1}])
    (catch ArithmeticException error
      (throw (ex-info "order refused" {:order 1} error)))))

(try
  (run)
  (catch Throwable error
    (.printStackTrace error)))
