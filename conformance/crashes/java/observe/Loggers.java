package observe;

import java.lang.Thread.UncaughtExceptionHandler;

/** An agent that lets a real logger print what nobody caught. Its argument is the name of the logger. */
public final class Loggers {
  private Loggers() {}

  public static void premain(String logger) {
    UncaughtExceptionHandler handler = logger.startsWith("log4j") ? log4j() : logback();
    Thread.setDefaultUncaughtExceptionHandler(handler);
  }

  private static UncaughtExceptionHandler logback() {
    org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("com.acme.shop.Server");
    return (thread, error) -> {
      log.info("request 17 begins");
      log.error("request 17 failed", error);
      log.info("request 18 begins");
    };
  }

  private static UncaughtExceptionHandler log4j() {
    org.apache.logging.log4j.Logger log = org.apache.logging.log4j.LogManager.getLogger("com.acme.shop.Server");
    return (thread, error) -> {
      log.info("request 17 begins");
      log.error("request 17 failed", error);
      log.info("request 18 begins");
    };
  }
}
