// log/slog's text layout with the chain of an error in a field of its own, beside the message of the error.
package main

import (
	"fmt"
	"log/slog"
	"os"

	"github.com/pkg/errors"
)

func find(id string) error { return errors.New("no such order: " + id) }
func load(id string) error { return errors.Wrap(find(id), "load") }

func still(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		a.Value = slog.TimeValue(now)
	}
	return a
}

func main() {
	logger := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{ReplaceAttr: still}))
	logger.Info("request 17 begins")
	err := tell(errors.WithMessage(load("b-7"), "serve"))
	logger.Error("request 17 failed", "err", err.Error(), "trace", fmt.Sprintf("%+v", err))
	logger.Warn("request 18 was refused", "err", errors.New("no room").Error())
}
