//go:build truth

// Compiled into the second build of a program: writes what the Go runtime itself says about a panic.
// Deferred, it recovers the value and walks the frames which are still on the stack, from the one that panicked.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"strings"
)

type truthFrame struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Inlined  bool   `json:"inlined,omitempty"`
}

type truthNode struct {
	TypeName string       `json:"type_name"`
	Message  string       `json:"message"`
	Frames   []truthFrame `json:"frames"`
}

// shown says whether a traceback lists a function: runtime functions are hidden unless they are exported.
func shown(name string) bool {
	inner, isRuntime := strings.CutPrefix(name, "runtime.")
	return !isRuntime || inner == "gopanic" || inner[0] >= 'A' && inner[0] <= 'Z'
}

func printed(value any) string {
	switch v := value.(type) {
	case error:
		return v.Error()
	case fmt.Stringer:
		return v.String()
	}
	return fmt.Sprint(value)
}

func uepTruth() {
	value := recover()
	pcs := make([]uintptr, 8192)
	walk := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	node := truthNode{TypeName: "panic", Message: printed(value), Frames: []truthFrame{}}
	panicking := false
	for {
		frame, more := walk.Next()
		name := frame.Function
		if panicking && shown(name) {
			if name == "runtime.gopanic" {
				name = "panic"
			}
			node.Frames = append(node.Frames, truthFrame{name, frame.File, frame.Line, frame.Func == nil})
		}
		panicking = panicking || name == "runtime.gopanic"
		if !more {
			break
		}
	}
	out, err := os.OpenFile(os.Getenv("UEP_TRUTH"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	_ = json.NewEncoder(out).Encode([]truthNode{node})
	_ = out.Close()
	os.Exit(0)
}
