package com.acme.shop;

/** A caught error is printed and the program goes on to a second one. */
class Crash {
  static void run(int number) {
    try {
      throw new IllegalStateException("job " + number, new Exception("low " + number));
    } catch (IllegalStateException error) {
      error.printStackTrace();
    }
  }

  public static void main(String[] args) {
    run(1);
    run(2);
  }
}
