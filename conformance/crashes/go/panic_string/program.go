// A plain panic.
package main

func low(n int) {
	if n == 0 {
		panic("stock is negative")
	}
	low(n - 1)
}

func main() {
	defer uepTruth()
	low(2)
}
