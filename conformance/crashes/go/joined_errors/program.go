// errors.Join in errors.Join: lines of one message.
package main

import "errors"

func validate() error {
	inner := errors.Join(errors.New("street is empty"), errors.New("city is empty"))
	return errors.Join(errors.New("name is empty"), inner)
}

func main() {
	defer uepTruth()
	panic(validate())
}
