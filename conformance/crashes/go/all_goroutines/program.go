// GOTRACEBACK=all lists every goroutine with its state.
package main

import (
	"sync"
	"time"
)

func sleeper() { time.Sleep(time.Hour) }

func receiver(c chan int) { <-c }

func locker(m *sync.Mutex) { m.Lock() }

func main() {
	defer uepTruth()
	m := &sync.Mutex{}
	m.Lock()
	go sleeper()
	go receiver(make(chan int))
	go locker(m)
	time.Sleep(50 * time.Millisecond)
	panic("main gives up")
}
