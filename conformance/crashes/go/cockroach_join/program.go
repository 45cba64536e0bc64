// Two errors that cockroachdb/errors joins; one of them is of the standard library.
package main

import (
	stderrors "errors"
	"fmt"
	"os"

	"github.com/cockroachdb/errors"
)

var errRefused = stderrors.New("connection refused")

func find(id string) error { return errors.Newf("no such order: %s", id) }
func both() error          { return errors.Join(find("b-7"), errRefused) }

func main() {
	fmt.Fprintf(os.Stderr, "%+v\n", told(both()))
	os.Exit(1)
}
