// A constructor called while a package is initialised.
package main

type config struct{ port int }

func newConfig(port int) *config {
	if port > 65535 {
		panic("port is out of range")
	}
	return &config{port}
}

var shared = load()

func load() *config {
	defer uepTruth()
	return newConfig(70000)
}

func main() { println(shared.port) }
