library(rlang)
load_shelf <- function(key) abort(paste("no shelf", key), class = "shop_missing")
found <- tryCatch(load_shelf("north"), error = function(cnd) {
  print(cnd)
  NULL
})
cat("going on\n")
