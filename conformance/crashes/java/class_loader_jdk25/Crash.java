package com.acme.shop;

import java.io.IOException;
import java.io.InputStream;

/** A class of a loader that has a name, so the trace prints it before the class. */
class Crash {
  static class Plugin implements Runnable {
    @Override
    public void run() {
      throw new IllegalStateException("plugin failed");
    }
  }

  static class Loader extends ClassLoader {
    Loader() {
      super("plugins", Crash.class.getClassLoader());
    }

    Class<?> define() throws IOException {
      try (InputStream code = Crash.class.getResourceAsStream("Crash$Plugin.class")) {
        byte[] bytes = code.readAllBytes();
        return defineClass("com.acme.shop.Crash$Plugin", bytes, 0, bytes.length);
      }
    }
  }

  public static void main(String[] args) throws Exception {
    var made = new Loader().define().getDeclaredConstructor();
    made.setAccessible(true);
    ((Runnable) made.newInstance()).run();
  }
}
