check <- function(n) {
  if (n > 3) "many" else "few"
}
main <- function() check(NA)
main()
