// Another goroutine crashes.
package main

func compute(n int) {
	panic("worker ran out of numbers")
}

func worker() {
	defer uepTruth()
	compute(3)
}

func main() {
	go worker()
	select {}
}
