package com.acme.shop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A task fails in a pool and get wraps its error. */
class Crash {
  static String fetch(String page) {
    throw new UnsupportedOperationException(page);
  }

  public static void main(String[] args) throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(() -> fetch("index")).get();
    } finally {
      pool.shutdown();
    }
  }
}
