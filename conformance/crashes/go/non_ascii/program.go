// Names and texts outside of ASCII.
package main

type Größe struct{ wert int }

func (g *Größe) prüfe() {
	panic("größe 不可用 🚧 ‏עברית")
}

func main() {
	defer uepTruth()
	(&Größe{7}).prüfe()
}
