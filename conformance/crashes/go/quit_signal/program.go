// SIGQUIT makes the runtime print every goroutine.
package main

import (
	"syscall"
	"time"
)

func idle() { time.Sleep(time.Hour) }

func main() {
	go idle()
	time.Sleep(20 * time.Millisecond)
	_ = syscall.Kill(syscall.Getpid(), syscall.SIGQUIT)
	time.Sleep(time.Hour)
}
