stop("at the top")
