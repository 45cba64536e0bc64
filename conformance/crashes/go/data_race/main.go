package main

import (
	"errors"
	"fmt"
	"os"
	"sync"

	pkgerrors "github.com/pkg/errors"
	"go.uber.org/zap"
)

type Store struct{ count int }

func (s *Store) add(done *sync.WaitGroup) {
	defer done.Done()
	s.count++
}

func race() {
	store, done := &Store{}, &sync.WaitGroup{}
	for range [2]int{} {
		done.Add(1)
		go store.add(done)
	}
	done.Wait()
	fmt.Println("count", store.count > 0)
}

func read(path string) error {
	_, err := os.ReadFile(path)
	return pkgerrors.Wrap(err, "cannot read the stock")
}

func load() error { return pkgerrors.WithMessage(read("/srv/depot/stock.toml"), "cannot start") }

func main() {
	switch os.Args[1] {
	case "race":
		race()
	case "pkg":
		fmt.Fprintf(os.Stderr, "%+v\n", load())
	case "new":
		fmt.Fprintf(os.Stderr, "%+v\n", pkgerrors.Errorf("no stock of %s\nat all", "tea"))
	case "zap":
		logger, _ := zap.NewProduction()
		logger.Error("request failed", zap.Error(load()))
		logger.Error("joined", zap.Error(errors.Join(errors.New("first"), errors.New("second"))))
	}
}
