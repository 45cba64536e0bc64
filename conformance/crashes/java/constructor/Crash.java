package com.acme.shop;

/** The error comes out of a constructor that another constructor calls. */
class Crash {
  static class Account {
    Account(String owner) {
      if (owner.isEmpty()) {
        throw new IllegalArgumentException("an account needs an owner");
      }
    }
  }

  static class Saving extends Account {
    Saving(String owner) {
      super(owner);
    }
  }

  public static void main(String[] args) {
    new Saving("");
  }
}
