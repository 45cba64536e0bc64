// Compile patterns and match texts with Go's regexp. Lines on stdin: "P hex" sets the pattern, "T hex" asks about a text.
package main

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"os"
	"regexp"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 0, 1<<20), 1<<20)
	var pattern *regexp.Regexp
	for lines.Scan() {
		text, _ := hex.DecodeString(lines.Text()[2:])
		if lines.Text()[0] == 'P' {
			var err error
			if pattern, err = regexp.Compile(string(text)); err != nil {
				fmt.Println("E", err)
				os.Exit(1)
			}
			continue
		}
		if pattern.Match(text) {
			fmt.Println("1")
		} else {
			fmt.Println("0")
		}
	}
}
