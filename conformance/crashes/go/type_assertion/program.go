// A failed type assertion, after an ordinary line of a log.
package main

import "log"

func amount(value any) int { return value.(int) }

func main() {
	defer uepTruth()
	log.SetFlags(0)
	log.Print("reading 1 amount")
	println(amount("seven"))
}
