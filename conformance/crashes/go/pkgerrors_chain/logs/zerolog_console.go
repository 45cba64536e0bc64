// zerolog's console writer with the stack that its pkgerrors package makes: short names of functions and files.
package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/pkg/errors"
	"github.com/rs/zerolog"
	"github.com/rs/zerolog/pkgerrors"
)

func find(id string) error { return errors.New("no such order: " + id) }

// short names functions and files as the package does.
func short(frames []frame) []frame {
	for index, at := range frames {
		frames[index].Function = at.Function[strings.LastIndexByte(at.Function, '.')+1:]
		frames[index].File = filepath.Base(at.File)
	}
	return frames
}

func main() {
	zerolog.ErrorStackMarshaler = pkgerrors.MarshalStack
	logger := zerolog.New(zerolog.ConsoleWriter{Out: os.Stderr, NoColor: true})
	logger.Info().Msg("request 17 begins")
	err := find("b-7")
	logger.Error().Stack().Err(logged(err, short(stackOf(err)))).Msg("request 17 failed")
	logger.Info().Str("stack", "none").Msg("request 18 begins")
}
