package com.acme.shop;

/** One error without a message causes one with an empty message. */
class Crash {
  public static void main(String[] args) {
    throw new IllegalStateException("", new NullPointerException());
  }
}
