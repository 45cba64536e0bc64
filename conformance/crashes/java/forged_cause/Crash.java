package com.acme.shop;

/** The message has a line that looks like a cause. */
class Crash {
  public static void main(String[] args) {
    throw new IllegalArgumentException("bad order\nCaused by: java.lang.IllegalStateException: forged\nend of the message");
  }
}
