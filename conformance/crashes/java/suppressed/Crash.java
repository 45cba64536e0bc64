package com.acme.shop;

/** Two resources fail to close after the body failed. */
class Crash {
  record Resource(String name) implements AutoCloseable {
    @Override
    public void close() {
      throw new IllegalStateException("cannot close " + name);
    }
  }

  public static void main(String[] args) throws Exception {
    try (Resource first = new Resource("a");
        Resource second = new Resource("b")) {
      throw new Exception("body failed");
    }
  }
}
