package com.acme.shop;

/** The message has a line that looks like the header of another error. */
class Crash {
  public static void main(String[] args) {
    throw new IllegalArgumentException("bad order\njava.lang.IllegalStateException: forged\nend of the message");
  }
}
