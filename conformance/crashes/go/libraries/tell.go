// Compiled into the programs whose errors a library prints: writes what the errors themselves say, layer by layer.
// Without UEP_TRUTH nothing is written. The clock of the loggers stands still.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	pkgerrors "github.com/pkg/errors"
	"golang.org/x/xerrors"
)

var now = time.Date(2026, 11, 21, 10, 0, 0, 123_000_000, time.UTC)

type clock struct{}

func (clock) Now() time.Time                         { return now }
func (clock) NewTicker(d time.Duration) *time.Ticker { return time.NewTicker(d) }

type frame struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

type node struct {
	Parent   *int    `json:"parent,omitempty"`
	Relation string  `json:"relation,omitempty"`
	TypeName string  `json:"type_name"`
	Message  string  `json:"message"`
	IsGroup  bool    `json:"is_group,omitempty"`
	Frames   []frame `json:"frames"`
}

// place reads "file:line".
func place(function, text string) frame {
	at := strings.LastIndexByte(text, ':')
	line, _ := strconv.Atoi(text[at+1:])
	return frame{function, text[:at], line}
}

func stackOf(err error) []frame {
	frames := []frame{}
	if holder, ok := err.(interface{ StackTrace() pkgerrors.StackTrace }); ok {
		for _, pc := range holder.StackTrace() {
			function, file, _ := strings.Cut(fmt.Sprintf("%+s", pc), "\n\t")
			frames = append(frames, place(function, fmt.Sprintf("%s:%d", file, pc)))
		}
	}
	return frames
}

// detail takes what an error of x/xerrors says about itself.
type detail struct{ said []string }

func (d *detail) Print(args ...any)                 { d.said = append(d.said, fmt.Sprint(args...)) }
func (d *detail) Printf(format string, args ...any) { d.said = append(d.said, fmt.Sprintf(format, args...)) }
func (d *detail) Detail() bool                      { return true }

func detailOf(err error) []frame {
	found, ok := err.(xerrors.Formatter)
	if !ok {
		return []frame{}
	}
	d := &detail{}
	found.FormatError(d)
	lines := strings.Split(strings.Join(d.said[1:], ""), "\n")
	return []frame{place(strings.TrimSpace(lines[0]), strings.TrimSpace(lines[1]))}
}

// walk appends the layers of an error that have a message of their own; typed says that the text names their types.
func walk(nodes []node, err error, parent *int, relation string, typed bool) []node {
	frames := []frame{}
	for {
		if own := stackOf(err); len(own) > 0 {
			frames = own
		} else if own := detailOf(err); len(own) > 0 {
			frames = own
		}
		inner := errors.Unwrap(err)
		if inner == nil || inner.Error() != err.Error() {
			break
		}
		err = inner
	}
	made := node{parent, relation, "", err.Error(), false, frames}
	if typed {
		made.TypeName = fmt.Sprintf("%T", err)
	}
	index := len(nodes)
	if inner := errors.Unwrap(err); inner != nil {
		made.Message = strings.TrimSuffix(made.Message, ": "+inner.Error())
		return walk(append(nodes, made), inner, &index, "RELATION_CAUSE", typed)
	}
	members, _ := err.(interface{ Unwrap() []error })
	made.IsGroup = members != nil
	nodes = append(nodes, made)
	if members != nil {
		for _, member := range members.Unwrap() {
			nodes = walk(nodes, member, &index, "RELATION_MEMBER", typed)
		}
	}
	return nodes
}

func write(nodes []node) {
	if os.Getenv("UEP_TRUTH") == "" {
		return
	}
	out, err := os.OpenFile(os.Getenv("UEP_TRUTH"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	_ = json.NewEncoder(out).Encode(nodes)
	_ = out.Close()
}

// tell writes an error whose text has no types, told one whose text has them, and logged one whose text is its message.
func tell(err error) error { write(walk(nil, err, nil, "", false)); return err }
func told(err error) error { write(walk(nil, err, nil, "", true)); return err }
func logged(err error, frames []frame) error {
	write([]node{{nil, "", "", err.Error(), false, frames}})
	return err
}
