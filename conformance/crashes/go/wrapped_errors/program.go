// An error chain three deep: a trace holds its joined text only.
package main

import (
	"errors"
	"fmt"
)

var errOffset = errors.New("offset 12 is outside of the file")

func read() error { return errOffset }

func parse() error { return fmt.Errorf("config is not readable: %w", read()) }

func start() error { return fmt.Errorf("service did not start: %w", parse()) }

func main() {
	defer uepTruth()
	if err := start(); err != nil {
		panic(err)
	}
}
