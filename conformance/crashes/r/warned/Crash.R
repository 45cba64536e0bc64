slow <- function() {
  warning("took long")
  stop("too slow")
}
main <- function() slow()
main()
