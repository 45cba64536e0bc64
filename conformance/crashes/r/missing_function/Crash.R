main <- function() open_the_shop("north")
main()
