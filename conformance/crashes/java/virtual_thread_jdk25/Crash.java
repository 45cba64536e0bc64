package com.acme.shop;

/** An error that ends a virtual thread; reflection, so that an older compiler will do. */
class Crash {
  static void pay(int cents) {
    throw new IllegalStateException("no credit for " + cents);
  }

  public static void main(String[] arguments) throws Exception {
    Runnable task = () -> pay(7);
    Thread thread = (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    thread.join();
  }
}
