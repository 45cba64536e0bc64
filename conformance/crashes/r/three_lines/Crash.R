fail <- function() stop("first line\nsecond line\nthird line")
main <- function() fail()
main()
