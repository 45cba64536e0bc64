load_shelf <- function(key) stop("no shelf ", key)
main <- function() do.call("load_shelf", list("north"))
main()
