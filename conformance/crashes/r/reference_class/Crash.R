Shop <- setRefClass("Shop", fields = list(size = "numeric"), methods = list(
  open = function(key) {
    stop("no shelf ", key)
  }
))
main <- function() Shop$new(size = 3)$open("north")
main()
