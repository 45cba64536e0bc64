// A panic value that is neither a string nor an error.
package main

type code int

type point struct{ x, y int }

func fail(value any) {
	defer func() { panic(code(7)) }()
	panic(value)
}

func main() {
	defer uepTruth()
	fail(&point{1, 2})
}
