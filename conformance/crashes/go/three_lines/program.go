// A message of three ordinary lines, one of them empty, one with a tab.
package main

import "errors"

func main() {
	defer uepTruth()
	panic(errors.New("cannot connect\n\n\thost: db-1"))
}
