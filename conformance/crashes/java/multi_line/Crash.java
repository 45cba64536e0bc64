package com.acme.shop;

/** A message of several lines with indentation and an empty line, and a cause with two lines. */
class Crash {
  public static void main(String[] args) {
    Exception cause = new Exception("first\nsecond");
    throw new AssertionError("expected:\n  <1>\n\n but was:\n  <2>: at least so", cause);
  }
}
