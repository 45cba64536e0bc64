package com.acme.shop;

import java.lang.reflect.Proxy;

/** A checked error comes out of a dynamic proxy. */
class Crash {
  interface Shop {
    void open();
  }

  public static void main(String[] args) {
    Shop shop =
        (Shop)
            Proxy.newProxyInstance(
                Crash.class.getClassLoader(),
                new Class<?>[] {Shop.class},
                (proxy, method, values) -> {
                  throw new java.io.IOException("closed");
                });
    shop.open();
  }
}
