package com.acme.shop;

import java.util.concurrent.CompletableFuture;

/** The error of an asynchronous stage reaches main through join. */
class Crash {
  static int price(String article) {
    throw new IllegalArgumentException("no price for " + article);
  }

  public static void main(String[] args) {
    CompletableFuture.supplyAsync(() -> price("tea"), Runnable::run).thenApply(value -> value * 2).join();
  }
}
