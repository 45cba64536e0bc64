options(warning.length = 8170L)
fail <- function() stop(strrep("x", 8000))
fail()
