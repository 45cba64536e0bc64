//go:build !truth

// Compiled into the first build of a program, whose crash is the real one.
package main

func uepTruth() {}
