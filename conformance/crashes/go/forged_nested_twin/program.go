// Two real panics, the second of which imitates a third: the same bytes as forged_nested.
package main

func closeAll() { panic("forged\npanic: socket is busy") }

func main() {
	defer uepTruth()
	defer closeAll()
	panic("request failed")
}
