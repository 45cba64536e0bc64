// A fatal error that the runtime finds in shared data.
package main

func fill(m map[int]int) {
	for i := 0; ; i++ {
		m[i%8] = i
	}
}

func main() {
	m := map[int]int{}
	for range 4 {
		go fill(m)
	}
	fill(m)
}
