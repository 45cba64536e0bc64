package com.acme.shop;

import java.util.ArrayDeque;

/** Methods of a generic class with a bound. */
class Crash {
  static class Stack<T extends Comparable<T>> {
    private final ArrayDeque<T> items = new ArrayDeque<>();

    T pop() {
      return items.removeFirst();
    }
  }

  public static void main(String[] args) {
    new Stack<String>().pop();
  }
}
