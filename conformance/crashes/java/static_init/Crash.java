package com.acme.shop;

/** A static initialiser fails. */
class Crash {
  static class Settings {
    static final int PORT = Integer.parseInt("eighty");
  }

  public static void main(String[] args) {
    System.out.println(Settings.PORT);
  }
}
