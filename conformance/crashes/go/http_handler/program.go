// The standard server recovers, logs and goes on.
package main

import (
	"net"
	"net/http"
)

func cart(w http.ResponseWriter, r *http.Request) {
	var items map[string]int
	items[r.URL.Path] = 1
}

func main() {
	http.HandleFunc("/cart", cart)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() { _ = http.Serve(listener, nil) }()
	_, _ = http.Get("http://" + listener.Addr().String() + "/cart")
}
