// Two functions that call each other.
package main

func isEven(n int) bool {
	if n == 0 {
		panic("lost count")
	}
	return !isOdd(n - 1)
}

func isOdd(n int) bool {
	return !isEven(n - 1)
}

func main() {
	defer uepTruth()
	println(isEven(60))
}
