check <- function(n) {
  stopifnot("too few" = n > 3)
  n
}
main <- function() check(2)
main()
