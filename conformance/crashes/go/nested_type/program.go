// Embedded types, interface methods and inlined calls.
package main

type store interface{ save(id int) }

type base struct{ limit int }

func (b base) save(id int) { b.check(id) }

func (b base) check(id int) {
	if id > b.limit {
		panic("id is over the limit")
	}
}

type shop struct {
	*base
	name string
}

//go:noinline
func put(s store, id int) { s.save(id) }

func main() {
	defer uepTruth()
	put(shop{&base{3}, "x"}, 4)
}
