package com.acme.shop;

/** The helpful message of a null pointer. */
class Crash {
  record Order(String[] rows) {}

  public static void main(String[] args) {
    Order order = new Order(null);
    System.out.println(order.rows()[0].length());
  }
}
