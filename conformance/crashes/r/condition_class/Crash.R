failed <- structure(class = c("shop_missing", "error", "condition"), list(message = "no shelf", call = NULL))
main <- function() stop(failed)
main()
