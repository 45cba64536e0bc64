package com.acme.shop;

/** Class, method and message hold characters outside ASCII. */
class Crash {
  static class Ungültig extends RuntimeException {
    Ungültig(String text) {
      super(text);
    }
  }

  static void prüfe(String wert) {
    throw new Ungültig("Größe " + wert + " — 値が不正 🚫 \u202eabc");
  }

  public static void main(String[] args) {
    prüfe("x");
  }
}
