climb <- function(n) {
  if (n == 0) stop("too high")
  climb(n - 1)
}
climb(300)
