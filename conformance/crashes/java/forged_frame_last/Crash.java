package com.acme.shop;

/** The message ends with a line that looks like a frame; it prints the same bytes as frame_set_by_hand. */
class Crash {
  public static void main(String[] args) {
    IllegalArgumentException error = new IllegalArgumentException("bad order\n\tat forged.Order.check(Order.java:1)");
    error.setStackTrace(new StackTraceElement[] {new StackTraceElement("com.acme.shop.Crash", "main", "Crash.java", 6)});
    throw error;
  }
}
