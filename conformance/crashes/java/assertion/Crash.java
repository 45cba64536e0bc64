package com.acme.shop;

/** An assertion fails with a message. */
class Crash {
  public static void main(String[] args) {
    int stock = -1;
    assert stock >= 0 : "stock is " + stock;
  }
}
