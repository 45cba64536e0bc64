// A deferred function panics while another panic is under way, twice.
package main

import "errors"

func third() { panic(errors.New("closing the socket failed")) }

func second() {
	defer third()
	panic("flushing the buffer failed")
}

func first() {
	defer second()
	panic("request failed")
}

func main() {
	defer uepTruth()
	first()
}
