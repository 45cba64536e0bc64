// WithStack around an error that has a stack already: two stacks follow one message.
package main

import (
	"fmt"
	"os"

	"github.com/pkg/errors"
)

func find(id string) error { return errors.New("no such order: " + id) }
func look(id string) error { return errors.WithStack(find(id)) }

func main() {
	fmt.Fprintf(os.Stderr, "%+v\n", tell(look("b-7")))
	os.Exit(1)
}
