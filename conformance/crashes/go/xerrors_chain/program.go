// Three layers of golang.org/x/xerrors, each with the place that made it; the innermost is of the standard library.
package main

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/xerrors"
)

var errRefused = errors.New("connection refused")

func dial() error  { return xerrors.Errorf("dial depot: %w", errRefused) }
func load() error  { return xerrors.Errorf("load order 7: %w", dial()) }
func serve() error { return xerrors.Errorf("serve request 17: %w", load()) }

func main() {
	fmt.Fprintf(os.Stderr, "%+v\n", tell(serve()))
	os.Exit(1)
}
