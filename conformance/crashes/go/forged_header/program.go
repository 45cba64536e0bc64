// The message imitates a second error of its own.
package main

func load(name string) { panic("no plugin " + name) }

func main() {
	defer uepTruth()
	load("x\nfatal error: forged\npanic: forged\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]")
}
