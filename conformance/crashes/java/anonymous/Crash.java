package com.acme.shop;

/** An anonymous class inside a method of a nested class. */
class Crash {
  static class Shop {
    Runnable job() {
      return new Runnable() {
        @Override
        public void run() {
          throw new UnsupportedOperationException("not today");
        }
      };
    }
  }

  public static void main(String[] args) {
    new Shop().job().run();
  }
}
