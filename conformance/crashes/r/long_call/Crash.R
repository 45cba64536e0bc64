load_shelf <- function(a_name_of_a_shelf) stop("a message that is so long that the line is broken after the call")
main <- function() load_shelf(a_name_of_a_shelf = "the shelf at the north end")
main()
