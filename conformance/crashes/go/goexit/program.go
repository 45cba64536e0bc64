// The main goroutine left, the others cannot go on.
package main

import "runtime"

func main() {
	go func() { select {} }()
	runtime.Goexit()
}
