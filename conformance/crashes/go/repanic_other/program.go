// Recovered and answered by a panic with another value.
package main

import "fmt"

func guard() {
	if r := recover(); r != nil {
		panic(fmt.Errorf("worker stopped: %v", r))
	}
}

func work() {
	defer guard()
	panic("disk is gone")
}

func main() {
	defer uepTruth()
	work()
}
