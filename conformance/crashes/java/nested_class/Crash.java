package com.acme.shop;

/** The error's class and the failing class are nested. */
class Crash {
  static class Bank {
    static class Account {
      static class Closed extends Exception {
        Closed(String message) {
          super(message);
        }
      }

      class Ledger {
        void add() throws Closed {
          throw new Closed("the account is closed");
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    new Bank.Account().new Ledger().add();
  }
}
