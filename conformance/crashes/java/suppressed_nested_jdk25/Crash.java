package com.acme.shop;

/** Suppressed errors that have causes and suppressed errors of their own, below a cause. */
class Crash {
  static Exception make(String name, Throwable cause, Throwable... others) {
    Exception made = new Exception(name, cause);
    for (Throwable other : others) {
      made.addSuppressed(other);
    }
    return made;
  }

  public static void main(String[] args) throws Exception {
    Exception inner = make("s1", make("s1 cause", null, make("s1 cause s", null)), make("s1 s", make("s1 s cause", null)));
    throw make("top", make("cause", make("cause of cause", null), make("cause s", null)), inner, make("s2", null));
  }
}
