fail <- function() stop("no shelf\nError in fake(x) : not this one")
main <- function() fail()
main()
