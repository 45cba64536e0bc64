// Method values, method expressions and deferred closures.
package main

type timer struct{ name string }

func (t timer) fire(at int) {
	defer func() {
		panic("timer " + t.name + " has no handler")
	}()
}

func call(f func(int)) { f(4) }

func main() {
	defer uepTruth()
	call(timer{"t1"}.fire)
}
