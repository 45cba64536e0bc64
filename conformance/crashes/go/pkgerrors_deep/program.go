// pkg/errors keeps 32 frames, so the stack of a request behind many handlers does not reach the function that began it.
package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"

	"github.com/pkg/errors"
)

func find(id string) error { return errors.New("no such order: " + id) }

// behind puts a handler behind another one that does nothing.
func behind(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { inner.ServeHTTP(w, r) })
}

func main() {
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(os.Stderr, "%+v\n", tell(find("b-7")))
	})
	for range 20 {
		handler = behind(handler)
	}
	handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/order/b-7", nil))
}
