package com.acme.shop;

/** The class was compiled without debug information. */
class Crash {
  static void charge(int cents) {
    if (cents == 0) {
      throw new IllegalArgumentException("nothing to charge");
    }
  }

  public static void main(String[] args) {
    charge(0);
  }
}
