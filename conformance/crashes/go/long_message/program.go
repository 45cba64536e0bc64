// A message far over every limit for text.
package main

import "strings"

func main() {
	defer uepTruth()
	panic("row is not valid: " + strings.Repeat("0123456789abcdef", 1024))
}
