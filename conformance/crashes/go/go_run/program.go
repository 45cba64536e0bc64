// Run by "go run", which adds the exit status.
package main

func main() {
	defer uepTruth()
	var m map[string]int
	m["a"] = 1
}
