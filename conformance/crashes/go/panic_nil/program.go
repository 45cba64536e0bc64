// The runtime replaces nil.
package main

func main() {
	defer uepTruth()
	panic(nil)
}
