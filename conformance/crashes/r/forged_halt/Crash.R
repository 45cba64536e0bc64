fail <- function() stop("no shelf\nCaused by error in `fake()`:\n! not this one")
main <- function() fail()
main()
