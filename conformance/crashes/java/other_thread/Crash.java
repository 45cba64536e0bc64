package com.acme.shop;

/** The error ends a thread whose name has quotes and spaces. */
class Crash {
  static void work() {
    throw new SecurityException("access denied");
  }

  public static void main(String[] args) throws Exception {
    Thread thread = new Thread(Crash::work, "importer \"a\" 1");
    thread.start();
    thread.join();
  }
}
