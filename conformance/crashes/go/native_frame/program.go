// The fault happens inside of the standard library, in assembly below it.
package main

import (
	"encoding/json"
	"strings"
)

type loud struct{}

func (loud) MarshalText() ([]byte, error) {
	return []byte(strings.Repeat("x", -1)), nil
}

func main() {
	defer uepTruth()
	out, _ := json.Marshal(map[string]any{"loud": loud{}})
	println(string(out))
}
