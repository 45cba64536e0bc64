package com.acme.shop;

/** One method calls itself a thousand times. */
class Crash {
  static int descend(int level) {
    if (level == 0) {
      throw new IllegalStateException("the bottom");
    }
    return descend(level - 1) + 1;
  }

  public static void main(String[] args) {
    descend(1000);
  }
}
