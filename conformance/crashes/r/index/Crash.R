pick <- function(shelves) shelves[[9]]
main <- function() pick(list(1))
main()
