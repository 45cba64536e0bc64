// A thousand calls of one function: the runtime shows the first and the last fifty frames.
package main

func dive(n int) int {
	if n == 0 {
		panic("touched the ground")
	}
	return dive(n-1) + 1
}

func main() {
	defer uepTruth()
	println(dive(1000))
}
