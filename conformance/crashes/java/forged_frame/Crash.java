package com.acme.shop;

/** The message has a line that looks like a frame. */
class Crash {
  static void check() {
    throw new IllegalArgumentException("bad order\n\tat forged.Order.check(Order.java:1)\nend of the message");
  }

  public static void main(String[] args) {
    check();
  }
}
