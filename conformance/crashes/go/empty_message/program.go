// A panic that says nothing.
package main

func main() {
	defer uepTruth()
	panic("")
}
