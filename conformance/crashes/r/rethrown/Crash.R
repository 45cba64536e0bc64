load_shelf <- function(key) stop("no shelf ", key)
open_shop <- function(key) {
  tryCatch(load_shelf(key), error = function(e) stop("cannot open: ", conditionMessage(e)))
}
open_shop("north")
