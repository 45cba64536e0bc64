even <- function(n) {
  if (n == 0) stop("bottom")
  odd(n - 1)
}
odd <- function(n) even(n - 1)
odd(5)
