// Runs the Go peer of the benchmark: reads {"peer", "file"} a line, answers the processor time and what was found.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"syscall"

	"github.com/maruel/panicparse/v2/stack"
)

func spent() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

// frames counts the calls of every goroutine of every dump in a text.
func frames(data []byte) int {
	count := 0
	var rest io.Reader = bytes.NewReader(data)
	options := &stack.Opts{LocalGOROOT: runtime.GOROOT(), NameArguments: true}
	for {
		snapshot, suffix, err := stack.ScanSnapshot(rest, io.Discard, options)
		if snapshot != nil {
			for _, goroutine := range snapshot.Goroutines {
				count += len(goroutine.Stack.Calls)
			}
		}
		if err != nil {
			if err == io.EOF && len(suffix) == 0 {
				return count
			}
			if err == io.EOF || snapshot == nil {
				return count
			}
		}
		rest = io.MultiReader(bytes.NewReader(suffix), rest)
	}
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var asked struct{ Peer, File string }
		if err := json.Unmarshal(lines.Bytes(), &asked); err != nil {
			panic(err)
		}
		data, err := os.ReadFile(asked.File)
		if err != nil {
			panic(err)
		}
		// panicparse panics on some dumps that follow each other, so it reads each error text with the lines above it alone.
		cuts, err := os.ReadFile(asked.File + ".cuts")
		if err != nil {
			panic(err)
		}
		var sizes []int
		if err := json.Unmarshal(cuts, &sizes); err != nil {
			panic(err)
		}
		runtime.GC()
		start := spent()
		found := 0
		for _, size := range sizes {
			found += frames(data[:size])
			data = data[size:]
		}
		fmt.Printf("{\"seconds\": %.6f, \"found\": %d}\n", spent()-start, found)
	}
}
