package com.acme.shop;

/** The message is longer than 8 KiB and has 120 lines. */
class Crash {
  public static void main(String[] args) {
    StringBuilder rows = new StringBuilder("rows:");
    for (int i = 0; i < 120; i++) {
      rows.append("\n").append(String.format("%03d ", i)).append("0123456789abcdef".repeat(6));
    }
    throw new IllegalArgumentException(rows.toString());
  }
}
