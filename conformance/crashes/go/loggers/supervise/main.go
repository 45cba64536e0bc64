// A supervisor: runs a program and logs what it printed, by three real loggers at once, one file each.
package main

import (
	"bytes"
	"log"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
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

func file(name string) *os.File {
	out, err := os.Create(name)
	if err != nil {
		panic(err)
	}
	return out
}

func main() {
	command := exec.Command(os.Args[1], os.Args[2:]...)
	var printed bytes.Buffer
	command.Stdout, command.Stderr = &printed, &printed
	err := command.Run()
	text := printed.String()
	if err := os.WriteFile("printed", printed.Bytes(), 0o644); err != nil {
		panic(err)
	}
	lines := log.New(file("supervisor_log"), "app: ", log.LstdFlags|log.LUTC|log.Lmsgprefix)
	for line := range strings.Lines(text) {
		lines.Print(line)
	}
	slogger := slog.New(slog.NewJSONHandler(file("supervisor_slog"), &slog.HandlerOptions{ReplaceAttr: still}))
	slogger.Info("program starts", "path", command.Path)
	slogger.Error("program died", "err", err, "output", text)
	ruser := logrus.New()
	ruser.SetOutput(file("supervisor_logrus"))
	ruser.WithTime(now).WithError(err).WithField("output", text).Error("program died")
	encoder := zapcore.NewJSONEncoder(zap.NewProductionEncoderConfig())
	core := zapcore.NewCore(encoder, zapcore.AddSync(file("supervisor_zap")), zap.InfoLevel)
	zap.New(core, zap.WithClock(clock{})).Error("program died", zap.Error(err), zap.String("output", text))
}
