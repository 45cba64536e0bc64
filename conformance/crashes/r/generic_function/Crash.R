open_shop <- function(x, ...) UseMethod("open_shop")
open_shop.shop <- function(x, ...) stop("closed today")
main <- function() open_shop(structure(list(), class = "shop"))
main()
