// A log of the standard library with two errors of pkg/errors; the outermost layer of the second has no stack.
package main

import (
	"io"
	"log"
	"os"
	"regexp"

	"github.com/pkg/errors"
)

var stamp = regexp.MustCompile(`\d{4}/\d\d/\d\d \d\d:\d\d:\d\d`)

// still makes the clock of the log stand still.
type still struct{ to io.Writer }

func (s still) Write(text []byte) (int, error) {
	_, err := s.to.Write(stamp.ReplaceAll(text, []byte("2026/11/21 10:00:00")))
	return len(text), err
}

func find(id string) error { return errors.New("no such order " + id) }

func main() {
	log.SetOutput(still{os.Stderr})
	log.Print("request 17 begins")
	log.Printf("%+v", tell(find("b-7")))
	log.Printf("%+v", tell(errors.WithMessage(errors.Wrap(find("b-8"), "load"), "serve")))
	log.Print("request 18 begins")
}
