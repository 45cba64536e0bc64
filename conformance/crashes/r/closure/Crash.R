make <- function(key) {
  function(n) stop("no shelf ", key, n)
}
open_north <- make("north")
main <- function() open_north(7)
main()
