// The runtime's own limit is a fatal error, which cannot be recovered.
package main

import "runtime/debug"

func forever(n int) int { return forever(n+1) + 1 }

func main() {
	debug.SetMaxStack(1 << 16)
	println(forever(0))
}
