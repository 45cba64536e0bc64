// GOTRACEBACK=none prints no frames.
package main

func main() {
	panic("no frames here")
}
