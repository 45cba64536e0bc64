package com.acme.shop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Three errors, each the cause of the next. */
class Crash {
  static void read(String path) throws IOException {
    throw new FileNotFoundException(path + " (No such file or directory)");
  }

  static void load(String path) {
    try {
      read(path);
    } catch (IOException error) {
      throw new UncheckedIOException("cannot load", error);
    }
  }

  public static void main(String[] args) {
    try {
      load("/etc/shop.properties");
    } catch (UncheckedIOException error) {
      throw new IllegalStateException("cannot start", error);
    }
  }
}
