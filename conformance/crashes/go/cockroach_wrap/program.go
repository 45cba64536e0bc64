// Layers of github.com/cockroachdb/errors: types at the end, shared frames printed once.
package main

import (
	"fmt"
	"os"

	"github.com/cockroachdb/errors"
)

func find(id string) error  { return errors.Newf("no such order: %s", id) }
func load(id string) error  { return errors.Wrap(find(id), "load") }
func serve(id string) error { return errors.Wrapf(load(id), "serve request %d", 17) }

func main() {
	fmt.Fprintf(os.Stderr, "%+v\n", told(serve("b-7")))
	fmt.Println("depot ends")
}
