package com.acme.shop;

/** The program sets the stack by hand; it prints the same bytes as forged_frame_last. */
class Crash {
  public static void main(String[] args) {
    IllegalArgumentException error = new IllegalArgumentException("bad order");
    error.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("forged.Order", "check", "Order.java", 1),
          new StackTraceElement("com.acme.shop.Crash", "main", "Crash.java", 6)
        });
    throw error;
  }
}
