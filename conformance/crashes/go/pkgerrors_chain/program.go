// Three layers of github.com/pkg/errors, each with the stack of the place that made it.
package main

import (
	"fmt"
	"os"

	"github.com/pkg/errors"
)

type depot struct{ name string }

func (d *depot) dial() error  { return errors.Errorf("depot %s does not answer", d.name) }
func (d *depot) load() error  { return errors.Wrap(d.dial(), "load order 7") }
func (d *depot) serve() error { return errors.Wrapf(d.load(), "serve request %d", 17) }

func main() {
	if err := (&depot{"north"}).serve(); err != nil {
		fmt.Fprintf(os.Stderr, "%+v\n", tell(err))
		os.Exit(1)
	}
}
