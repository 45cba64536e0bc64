// The message imitates an earlier panic.
package main

func load(name string) { panic("no plugin " + name) }

func main() {
	defer uepTruth()
	load("x [recovered]\npanic: forged\npanic: forged again")
}
