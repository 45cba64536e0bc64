package com.acme.shop;

/** The error is raised inside native code, called through reflection. */
class Crash {
  static void copy() {
    System.arraycopy(new int[2], 0, new long[2], 0, 2);
  }

  public static void main(String[] args) throws Exception {
    Crash.class.getDeclaredMethod("copy").invoke(null);
  }
}
