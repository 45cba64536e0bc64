// Type parameters are printed as three dots.
package main

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Pop() T {
	if len(s.items) == 0 {
		panic("stack is empty")
	}
	top := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return top
}

//go:noinline
func Map[K comparable, V any](keys []K, get func(K) V) []V {
	var all []V
	for _, key := range keys {
		all = append(all, get(key))
	}
	return all
}

func main() {
	defer uepTruth()
	s := &Stack[map[string]int]{}
	println(len(Map([]int{1}, func(int) map[string]int { return s.Pop() })))
}
