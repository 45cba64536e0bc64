// A signal turned into a panic.
package main

type account struct{ owner *owner }

type owner struct{ name string }

//go:noinline
func nameOf(a *account) string { return a.owner.name }

func main() {
	defer uepTruth()
	println(nameOf(&account{}))
}
