(ns com.acme.shop)

(defn open [name]
  (throw (IllegalStateException. (str "no ledger\nfor " name))))

(open "Süd")
