//go:build logged

// Compiled into the third build of a program: a real logger writes what was recovered, and what the program logs itself.
// The clock of the loggers stands still. UEP_TRUTH names the file for what the runtime's own calls say.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
)

var now = time.Date(2026, 11, 21, 10, 0, 0, 123_000_000, time.UTC)

type clock struct{}

func (clock) Now() time.Time                         { return now }
func (clock) NewTicker(d time.Duration) *time.Ticker { return time.NewTicker(d) }

func still(_ []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey {
		a.Value = slog.TimeValue(now)
	}
	return a
}

type teller func(value any, stack string)

// tell writes one recovered panic by the logger of the run. It is made before any variable whose value panics.
var tell = choose()

func withSlog(handler slog.Handler) teller {
	logger := slog.New(handler)
	slog.SetDefault(logger)
	return func(value any, stack string) {
		logger.Error("request 17 failed", "panic", fmt.Sprint(value), "stack", stack)
	}
}

func withZap(config zap.Config) teller {
	config.OutputPaths = []string{"stderr"}
	logger, err := config.Build(zap.WithClock(clock{}))
	if err != nil {
		panic(err)
	}
	zap.RedirectStdLog(logger)
	logger = logger.WithOptions(zap.AddCallerSkip(2))
	return func(value any, _ string) {
		logger.Error("request 17 failed", zap.String("panic", fmt.Sprint(value)), zap.Int("try", 2))
	}
}

func withLogrus(formatter logrus.Formatter) teller {
	logger := logrus.New()
	logger.SetFormatter(formatter)
	return func(value any, stack string) {
		fields := logrus.Fields{"panic": fmt.Sprint(value), "stack": stack, "try": 2}
		logger.WithTime(now).WithFields(fields).Error("request 17 failed")
	}
}

func choose() teller {
	defer log.Print("request 17 begins")
	options := &slog.HandlerOptions{ReplaceAttr: still}
	switch os.Getenv("UEP_LOGGER") {
	case "slog_json":
		return withSlog(slog.NewJSONHandler(os.Stderr, options))
	case "slog_text":
		return withSlog(slog.NewTextHandler(os.Stderr, options))
	case "zap_production":
		return withZap(zap.NewProductionConfig())
	case "zap_development":
		return withZap(zap.NewDevelopmentConfig())
	case "logrus_json":
		return withLogrus(&logrus.JSONFormatter{})
	case "logrus_text":
		return withLogrus(&logrus.TextFormatter{})
	}
	return func(value any, stack string) { log.Printf("request 17 failed: panic: %+v\n%s", value, stack) }
}

type loggedFrame struct {
	Function string `json:"function"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// frames walks the stack from the caller on.
func frames() []loggedFrame {
	pcs := make([]uintptr, 8192)
	walk := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	found := []loggedFrame{}
	for {
		frame, more := walk.Next()
		found = append(found, loggedFrame{frame.Function, frame.File, frame.Line})
		if !more {
			return found
		}
	}
}

func note(value any, stack string, walked []loggedFrame) {
	path := os.Getenv("UEP_TRUTH")
	if path == "" {
		return
	}
	out, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	defer out.Close()
	_ = json.NewEncoder(io.Writer(out)).Encode(map[string]any{"message": fmt.Sprint(value), "stack": stack, "frames": walked})
}

func uepTruth() {
	value := recover()
	// One line, so that all three have the same place.
	tellAndNote(value, string(debug.Stack()), frames(), tell)
	os.Exit(2)
}

//go:noinline
func tellAndNote(value any, stack string, walked []loggedFrame, tell teller) {
	note(value, stack, walked)
	tell(value, stack)
	log.Print("request 17 is over")
}
