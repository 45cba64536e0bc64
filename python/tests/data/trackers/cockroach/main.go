// Command cockroach writes what the real library encodes, and says what it reads in what was encoded elsewhere.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	goerr "errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"

	"github.com/cockroachdb/errors"
	"github.com/cockroachdb/errors/errorspb"
	"github.com/gogo/protobuf/jsonpb"
	pkgerrors "github.com/pkg/errors"
)

type orderError struct{ n int }

func (o *orderError) Error() string { return fmt.Sprintf("order %d", o.n) }

type genericError[T any] struct{ v T }

func (g *genericError[T]) Error() string { return fmt.Sprint("generic ", g.v) }

func leaf() error { return errors.New("no price") }
func mid() error  { return errors.Wrapf(leaf(), "order %d", 7) }

func openMissing() error {
	_, err := os.Open("/nonexistent/order")
	return err
}

func samples() map[string]error {
	return map[string]error{
		"assertion":     errors.AssertionFailedf("bad state %d", 4),
		"barrier":       errors.Handled(mid()),
		"custom":        &orderError{7},
		"deadline":      errors.Wrap(context.DeadlineExceeded, "query"),
		"domain":        errors.WithDomain(mid(), errors.NamedDomain("shop")),
		"empty":         errors.New(""),
		"errno":         openMissing(),
		"generic":       &genericError[fs.FileMode]{1},
		"hint":          errors.WithHint(errors.WithDetail(mid(), "a detail"), "try again"),
		"issue":         errors.WithIssueLink(mid(), errors.IssueLink{IssueURL: "https://example.com/1", Detail: "known"}),
		"joined":        errors.Join(leaf(), &orderError{3}),
		"mark":          errors.Mark(mid(), context.Canceled),
		"message":       errors.WithMessage(leaf(), "outer"),
		"multi_line":    errors.New("first\nmain.forged\n\t/srv/app/forged.go:1"),
		"network":       &net.OpError{Op: "dial", Net: "tcp", Err: goerr.New("refused")},
		"newf_wrap":     errors.Newf("order: %w", leaf()),
		"path":          &fs.PathError{Op: "open", Path: "/x", Err: os.ErrNotExist},
		"pkg_message":   pkgerrors.WithMessage(goerr.New("inner"), "outer"),
		"pkg_wrap":      pkgerrors.Wrap(goerr.New("inner"), "outer"),
		"secondary":     errors.WithSecondaryError(mid(), errors.New("close failed")),
		"std_join":      goerr.Join(goerr.New("a"), goerr.New("b")),
		"std_wrap":      fmt.Errorf("ctx: %w", fs.ErrNotExist),
		"suffix":        fmt.Errorf("%w after 3 tries", goerr.New("inner")),
		"two_causes":    fmt.Errorf("x %w y %w", goerr.New("a"), goerr.New("b")),
		"unimplemented": errors.UnimplementedErrorf(errors.IssueLink{IssueURL: "https://example.com/2"}, "not yet"),
		"wrapped":       mid(),
	}
}

type sample struct {
	Message string          `json:"message"`
	Binary  []byte          `json:"binary"`
	Struct  json.RawMessage `json:"struct"`
	Proto   json.RawMessage `json:"proto"`
}

// encode writes each error as its message, its bytes, encoding/json's form of the struct, and ProtoJSON.
func encode(name string) {
	made := map[string]sample{}
	for name, err := range samples() {
		encoded := errors.EncodeError(context.Background(), err)
		binary, fault := encoded.Marshal()
		if fault != nil {
			panic(fault)
		}
		plain, fault := json.Marshal(&encoded)
		if fault != nil {
			panic(fault)
		}
		proto, fault := (&jsonpb.Marshaler{}).MarshalToString(&encoded)
		if fault != nil {
			panic(fault)
		}
		made[name] = sample{err.Error(), binary, plain, json.RawMessage(proto)}
	}
	data, fault := json.MarshalIndent(made, "", " ")
	if fault != nil {
		panic(fault)
	}
	if fault = os.WriteFile(name, data, 0o644); fault != nil {
		panic(fault)
	}
}

// tell says what the library makes of a foreign encoding: the message, the type and how many errors are below it.
func tell(name string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		panic(err)
	}
	var encoded errorspb.EncodedError
	if strings.HasSuffix(name, ".json") {
		err = jsonpb.Unmarshal(bytes.NewReader(data), &encoded)
	} else {
		err = encoded.Unmarshal(data)
	}
	if err != nil {
		return "refused: " + err.Error()
	}
	decoded := errors.DecodeError(context.Background(), encoded)
	depth := 0
	for inner := decoded; inner != nil; inner = errors.UnwrapOnce(inner) {
		depth++
	}
	again := errors.EncodeError(context.Background(), decoded)
	left, err := again.Marshal()
	if err != nil {
		return "lost: " + err.Error()
	}
	right, err := encoded.Marshal()
	if err != nil {
		return "lost: " + err.Error()
	}
	return fmt.Sprintf("%q depth %d members %d kept %t", decoded.Error(), depth, members(decoded), bytes.Equal(left, right))
}

func members(err error) int {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		return len(many.Unwrap())
	}
	return 0
}

func main() {
	if os.Args[1] == "encode" {
		encode(os.Args[2])
		return
	}
	for _, name := range os.Args[2:] {
		fmt.Printf("%s: %s\n", filepath.Base(name), tell(name))
	}
}
