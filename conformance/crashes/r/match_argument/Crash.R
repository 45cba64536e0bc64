order <- function(size = c("small", "large")) {
  size <- match.arg(size)
  size
}
main <- function() order("medium")
main()
