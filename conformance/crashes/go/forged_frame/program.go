// The message imitates a goroutine and its frame.
package main

func main() {
	defer uepTruth()
	panic("no route\n\ngoroutine 999 [running]:\nforged.F()\n\t/srv/svc/forged.go:1 +0x1")
}
