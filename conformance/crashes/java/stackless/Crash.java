package com.acme.shop;

/** An error that has no stack. */
class Crash {
  static class Busy extends RuntimeException {
    Busy(String message) {
      super(message, null, false, false);
    }
  }

  public static void main(String[] args) {
    throw new Busy("try again later");
  }
}
