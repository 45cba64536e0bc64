// A testee: answers uep.ctp/1 frames on standard input and output. Fill in operations; what is missing says so.
package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
)

type object = map[string]any

// refused is the error of an operation that refuses a document, with a reason of reasons.yaml and a JSON Pointer.
type refused struct{ reason, path string }

func (r refused) Error() string { return r.reason }

var operations = map[string]func(args object) (object, error){
	"compare_severity": func(args object) (object, error) {
		order := []any{"Low", "Medium", "High", "Critical"}
		a, b := slices.Index(order, args["a"]), slices.Index(order, args["b"])
		return object{"order": min(max(a-b, -1), 1)}, nil
	}, // add decode, encode, validate, lookup, match …
}

func answer(op string, args object) (string, object) {
	run, known := operations[op]
	if !known {
		return "unsupported", object{"capability": op}
	}
	result, err := run(args)
	if refusal, ok := err.(refused); ok {
		return "rejected", object{"reason": refusal.reason, "path": refusal.path}
	} else if err != nil {
		return "fault", object{"detail": fmt.Sprint(err)}
	}
	return "ok", result
}

func main() {
	in, out := bufio.NewReader(os.Stdin), os.Stdout
	hello := object{"type": "hello_ack", "ctp": "1", "spec": []string{"1.0"}, "capabilities": []string{"compare_severity"},
		"implementation": object{"name": "NAME", "version": "0.1.0", "language": "go"}}
	for head := make([]byte, 4); ; {
		if _, err := io.ReadFull(in, head); err != nil {
			return
		}
		payload := make([]byte, binary.BigEndian.Uint32(head))
		message := object{}
		if _, err := io.ReadFull(in, payload); err != nil || json.Unmarshal(payload, &message) != nil || message["type"] == "bye" {
			return
		}
		result := hello
		if message["type"] == "case" {
			kind, value := answer(message["op"].(string), message["args"].(object))
			result = object{"type": "result", "seq": message["seq"], kind: value}
		}
		data, _ := json.Marshal(result)
		out.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), data...))
	}
}
