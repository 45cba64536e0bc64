load_shelf <- function(key) stop("no shelf ", key)
found <- tryCatch(load_shelf("north"), error = function(e) {
  print(e)
  NULL
})
cat("going on\n")
load_shelf("south")
