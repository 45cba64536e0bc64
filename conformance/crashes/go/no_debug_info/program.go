// Stripped and built with -trimpath: package paths instead of file paths.
package main

import "strings"

func main() {
	defer uepTruth()
	println(strings.Map(func(r rune) rune {
		panic("letter is not allowed")
	}, "abc"))
}
