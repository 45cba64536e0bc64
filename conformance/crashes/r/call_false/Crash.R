load_shelf <- function(key) stop("no shelf ", key, call. = FALSE)
open_shop <- function(key) load_shelf(key)
open_shop("north")
