fail <- function() stop("no shelf\nCalls: fake -> other\nend of words")
main <- function() fail()
main()
