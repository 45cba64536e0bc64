// Nothing can run any more.
package main

func wait(done chan struct{}) { <-done }

func main() {
	go wait(make(chan struct{}))
	var lock chan int
	lock <- 1
}
