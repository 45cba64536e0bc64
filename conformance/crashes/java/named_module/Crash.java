package com.acme.shop;

/** Code of a named module with a version. */
class Crash {
  public static void main(String[] args) {
    throw new IllegalStateException("in a module");
  }
}
