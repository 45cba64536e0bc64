// Closures in closures, started by a method.
package main

import "sync"

type pool struct{ done sync.WaitGroup }

func (p *pool) start(tasks ...func()) {
	for _, task := range tasks {
		p.done.Add(1)
		go func() {
			defer p.done.Done()
			defer uepTruth()
			task()
		}()
	}
	p.done.Wait()
}

func main() {
	jobs := map[string]int{"a": 1}
	new(pool).start(func() {
		func() {
			if jobs["b"] == 0 {
				panic("job b has no number")
			}
		}()
	})
}
