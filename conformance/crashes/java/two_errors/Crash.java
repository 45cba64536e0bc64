package com.acme.shop;

/** Two threads end with an error each, then main does. */
class Crash {
  static void work(int number) {
    throw new IllegalStateException("worker " + number + " failed");
  }

  public static void main(String[] args) throws Exception {
    for (int number = 1; number <= 2; number++) {
      int mine = number;
      Thread thread = new Thread(() -> work(mine), "worker-" + mine);
      thread.start();
      thread.join();
    }
    throw new Exception("no worker left");
  }
}
