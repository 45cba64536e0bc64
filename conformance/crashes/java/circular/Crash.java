package com.acme.shop;

/** Two errors are the cause of each other. */
class Crash {
  public static void main(String[] args) throws Exception {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    throw first;
  }
}
