run <- function(action) action("north")
run(function(key) {
  stop("no shelf ", key)
})
