package com.acme.shop;

import java.util.List;

/** A lambda called by a stream, called by a lambda. */
class Crash {
  static int half(int value) {
    return 10 / value;
  }

  public static void main(String[] args) {
    Runnable job = () -> List.of(2, 1, 0).stream().map(value -> half(value)).reduce(0, Integer::sum);
    job.run();
  }
}
