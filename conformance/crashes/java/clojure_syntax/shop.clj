(ns com.acme.shop)

(defn charge [order]
  (pay order))
