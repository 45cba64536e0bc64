// A fatal error of a library of the runtime.
package main

import "sync"

func release(m *sync.Mutex) { m.Unlock() }

func main() {
	var m sync.Mutex
	release(&m)
}
