package com.acme.shop;

/** The class prints its message in its own words; the message is in the local language. */
class Crash {
  static class Refused extends RuntimeException {
    Refused(String message) {
      super(message);
    }

    @Override
    public String getLocalizedMessage() {
      return "abgelehnt: " + getMessage();
    }
  }

  public static void main(String[] args) {
    throw new Refused("card 7");
  }
}
