package observe;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An agent that writes what the virtual machine knows of every throwable that is about to be printed.
 *
 * <p>Its argument is the file for the truth: one JSON array of nodes a line. printStackTrace hands the throwable itself
 * to println, so a stream in place of System.err sees it; the program and its stack are not touched.
 */
public final class Observer {
  private Observer() {}

  public static void premain(String file) {
    System.setErr(new Recording(System.err, Path.of(file)));
  }

  private static final class Recording extends PrintStream {
    private final Path file;
    private final Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());

    Recording(PrintStream out, Path file) {
      super(out, true, StandardCharsets.UTF_8);
      this.file = file;
    }

    @Override
    public void println(Object value) {
      if (value instanceof Throwable && known.add((Throwable) value)) {
        List<String> nodes = new ArrayList<>();
        collect((Throwable) value, null, null, new StackTraceElement[0], Collections.newSetFromMap(new IdentityHashMap<>()), nodes);
        String line = "[" + String.join(",", nodes) + "]\n";
        try {
          Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException error) {
          throw new IllegalStateException(error);
        }
      }
      super.println(value);
    }
  }

  /** Adds a throwable and what explains it, depth first: its cause, then what was suppressed. */
  private static void collect(
      Throwable error, Integer parent, String relation, StackTraceElement[] around, Set<Throwable> seen, List<String> nodes) {
    if (!seen.add(error)) {
      return;
    }
    StackTraceElement[] frames = error.getStackTrace();
    int index = nodes.size();
    StringBuilder node = new StringBuilder("{");
    if (parent != null) {
      node.append("\"parent\":").append(parent).append(",\"relation\":\"").append(relation).append("\",");
    }
    String message = error.getLocalizedMessage();
    node.append("\"type_name\":").append(quoted(error.getClass().getName()));
    node.append(",\"message\":").append(quoted(message == null ? "" : message));
    node.append(",\"shared\":").append(shared(frames, around));
    node.append(",\"frames\":[");
    for (int i = 0; i < frames.length; i++) {
      node.append(i == 0 ? "" : ",").append(frame(frames[i]));
    }
    nodes.add(node.append("]}").toString());
    if (error.getCause() != null) {
      collect(error.getCause(), index, "RELATION_CAUSE", frames, seen, nodes);
    }
    for (Throwable other : error.getSuppressed()) {
      collect(other, index, "RELATION_SUPPRESSED", frames, seen, nodes);
    }
  }

  /** Returns how many of the outermost frames are those of the enclosing trace. */
  private static int shared(StackTraceElement[] frames, StackTraceElement[] around) {
    int count = 0;
    while (count < frames.length && count < around.length
        && frames[frames.length - 1 - count].equals(around[around.length - 1 - count])) {
      count++;
    }
    return count;
  }

  private static String frame(StackTraceElement frame) {
    StringBuilder text = new StringBuilder("{\"function\":");
    text.append(quoted(frame.getClassName() + "." + frame.getMethodName()));
    // A native method is printed as such, without the file the machine may know.
    String file = frame.isNativeMethod() || frame.getFileName() == null ? "" : frame.getFileName();
    text.append(",\"file\":").append(quoted(file));
    text.append(",\"line\":").append(Math.max(frame.isNativeMethod() ? 0 : frame.getLineNumber(), 0));
    String module = frame.getModuleName() == null ? "" : frame.getModuleName();
    String version = module.isEmpty() || frame.toString().startsWith(module + "/") ? "" : frame.getModuleVersion();
    String loader = frame.toString().contains("//") ? frame.getClassLoaderName() : "";
    text.append(",\"module\":").append(quoted(loader + module + (version.isEmpty() ? "" : "@" + version)));
    return text.append("}").toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 32) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
