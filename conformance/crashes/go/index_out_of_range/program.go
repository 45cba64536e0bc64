// A bounds check.
package main

//go:noinline
func pick(items []string, n int) string { return items[n] }

func main() {
	defer uepTruth()
	println(pick([]string{"a", "b"}, 5))
}
