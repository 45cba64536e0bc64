fail <- function() stop("")
fail()
