package com.acme.shop;

/** Two methods call each other 500 times each. */
class Crash {
  static int ping(int level) {
    return pong(level - 1) + 1;
  }

  static int pong(int level) {
    if (level <= 0) {
      throw new ArithmeticException("the end");
    }
    return ping(level - 1) + 1;
  }

  public static void main(String[] args) {
    ping(999);
  }
}
