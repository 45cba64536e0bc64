// Two panics that a supervisor recovered and logged with their stacks.
package main

import (
	"log"
	"runtime/debug"
)

func job(n int) {
	if n%2 == 1 {
		var list []int
		_ = list[n]
	}
}

func guard(n int) {
	defer func() {
		if r := recover(); r != nil {
			log.Printf("job %d: panic: %v\n%s", n, r, debug.Stack())
		}
	}()
	job(n)
}

func main() {
	log.SetFlags(log.LstdFlags | log.LUTC)
	for n := range 4 {
		log.Printf("job %d started", n)
		guard(n)
	}
	log.Print("all jobs done")
}
