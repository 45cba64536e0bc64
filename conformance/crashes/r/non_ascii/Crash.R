oeffne <- function(regal) stop("Regal \u201e", regal, "\u201c fehlt")
main <- function() oeffne("Nord")
main()
