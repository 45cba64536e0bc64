load_shelf <- function(key) rlang::abort(paste("no shelf", key), class = "shop_missing")
open_shop <- function(key) load_shelf(key)
open_shop("north")
