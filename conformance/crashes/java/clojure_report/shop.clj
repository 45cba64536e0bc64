(ns com.acme.shop)

(defn charge [order]
  (/ (:cents order) 0))

(charge {:cents 1})
