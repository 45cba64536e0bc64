package com.acme.shop;

/** An error is caught and thrown again, then wrapped without a message. */
class Crash {
  static void low() {
    throw new IllegalArgumentException("low");
  }

  static void middle() {
    try {
      low();
    } catch (IllegalArgumentException error) {
      throw error;
    }
  }

  public static void main(String[] args) {
    try {
      middle();
    } catch (IllegalArgumentException error) {
      throw new RuntimeException(error);
    }
  }
}
