// GOTRACEBACK=system shows the frames of the runtime, with frame pointers.
package main

import "sort"

func main() {
	items := []int{3, 1, 2}
	sort.Slice(items, func(a, b int) bool {
		panic("items cannot be compared")
	})
}
