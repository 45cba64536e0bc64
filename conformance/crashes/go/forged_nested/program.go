// Two real panics, the first of which imitates a third.
package main

func closeAll() { panic("socket is busy") }

func main() {
	defer uepTruth()
	defer closeAll()
	panic("request failed\npanic: forged")
}
