library(rlang)
read_ledger <- function(key) abort(c("no ledger", i = paste("for", key)))
load_shelf <- function(key) {
  tryCatch(read_ledger(key), error = function(cnd) abort("no shelf", parent = cnd))
}
open_shop <- function(key) {
  tryCatch(load_shelf(key), error = function(cnd) abort("cannot open", parent = cnd))
}
open_shop("north")
