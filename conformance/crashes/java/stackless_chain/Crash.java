package com.acme.shop;

/** An error without a stack has a cause with one, which has a cause without. */
class Crash {
  static class Busy extends RuntimeException {
    Busy(String message, Throwable cause) {
      super(message, cause, false, false);
    }
  }

  public static void main(String[] args) {
    throw new Busy("try again later", new IllegalStateException("queue is full", new Busy("queue", null)));
  }
}
