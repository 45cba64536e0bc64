package main

import "testing"

func TestLoad(t *testing.T) {
	var store *Store
	store.count++
}
func TestWrong(t *testing.T) {
	t.Errorf("got %d, want %d", 1, 2)
}
