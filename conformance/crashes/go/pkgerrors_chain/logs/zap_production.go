// zap's Production layout with an error of pkg/errors, one of the standard library, and a line with a stack and no error.
package main

import (
	"errors"
	"fmt"
	"runtime"

	pkgerrors "github.com/pkg/errors"
	"go.uber.org/zap"
)

func find(id string) error { return pkgerrors.Wrap(pkgerrors.New("no such order: "+id), "load") }

// here is the stack that zap writes: from the caller on, without the last frame.
func here() []frame {
	pcs := make([]uintptr, 64)
	walk := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	frames := []frame{}
	for {
		at, more := walk.Next()
		if !more {
			return frames
		}
		frames = append(frames, frame{at.Function, at.File, at.Line})
	}
}

func main() {
	config := zap.NewProductionConfig()
	config.OutputPaths = []string{"stderr"}
	config.DisableStacktrace = false
	logger, err := config.Build(zap.WithClock(clock{}))
	if err != nil {
		panic(err)
	}
	logger.Info("request 17 begins", zap.Int("try", 1))
	logger.Error("request 17 failed", zap.Int("try", 2), zap.Error(tell(find("b-7"))))
	logger.Error("request 18 failed", zap.Error(logged(errors.New("connection refused"), here())))
	logger.Error("request 19 was refused", zap.String("reason", fmt.Sprint("no room")))
	logger.Info("request 20 begins")
}
