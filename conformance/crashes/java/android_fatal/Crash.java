package com.acme.shop;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Logs an error that nothing caught as the runtime of Android does: thread, process, trace; one log line a line. */
class Crash {
  static int cents(String order) {
    return Integer.parseInt(order);
  }

  static void open(String order) {
    try {
      cents(order);
    } catch (NumberFormatException error) {
      throw new IllegalStateException("Unable to start activity\nfor " + order, error);
    }
  }

  static String layout(String kind, String line) {
    switch (kind) {
      case "brief":
        return "E/AndroidRuntime( 4711): " + line;
      case "threadtime":
        return "11-21 10:00:00.123  4711  4729 E AndroidRuntime: " + line;
      default:
        return line;
    }
  }

  public static void main(String[] kind) throws InterruptedException {
    Thread thread = new Thread(() -> open("seven"), "till");
    thread.setUncaughtExceptionHandler((crashed, error) -> {
      StringWriter trace = new StringWriter();
      error.printStackTrace(new PrintWriter(trace));
      String text = "FATAL EXCEPTION: " + crashed.getName() + "\nProcess: com.acme.shop, PID: 4711\n" + trace;
      text.lines().forEach(line -> System.out.println(layout(kind[0], line)));
    });
    thread.start();
    thread.join();
  }
}
