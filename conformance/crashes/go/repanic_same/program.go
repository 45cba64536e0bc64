// Recovered and raised again: the same value.
package main

func guard() {
	if r := recover(); r != nil {
		panic(r)
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
