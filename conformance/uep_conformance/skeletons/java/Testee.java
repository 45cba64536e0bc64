import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A testee: answers uep.ctp/1 frames on standard input and output. Fill in OPERATIONS; what is missing says so. */
public final class Testee {
  private static final Gson GSON = new Gson();

  /** Throw it with a reason of reasons.yaml and a JSON Pointer where the document is refused. */
  static final class Refused extends RuntimeException {
    final String path;

    Refused(String reason, String path) {
      super(reason);
      this.path = path;
    }
  }

  // add decode, encode, validate, lookup, match …
  private static final Map<String, Function<JsonObject, Object>> OPERATIONS = Map.of("compare_severity", args -> {
    List<String> order = List.of("Low", "Medium", "High", "Critical");
    return Map.of("order", Integer.signum(order.indexOf(args.get("a").getAsString()) - order.indexOf(args.get("b").getAsString())));
  });

  private static final Map<String, Object> HELLO = Map.of("type", "hello_ack", "ctp", "1", "spec", List.of("1.0"),
      "capabilities", List.copyOf(OPERATIONS.keySet()),
      "implementation", Map.of("name", "NAME", "version", "0.1.0", "language", "java"));

  private static Map<String, Object> answer(JsonObject message) {
    String op = message.get("op").getAsString();
    Map.Entry<String, Object> result;
    try {
      result = OPERATIONS.containsKey(op)
          ? Map.entry("ok", OPERATIONS.get(op).apply(message.getAsJsonObject("args")))
          : Map.entry("unsupported", Map.of("capability", op));
    } catch (Refused refused) {
      result = Map.entry("rejected", Map.of("reason", refused.getMessage(), "path", refused.path));
    } catch (RuntimeException fault) {
      result = Map.entry("fault", Map.of("detail", fault.toString()));
    }
    return Map.of("type", "result", "seq", message.get("seq"), result.getKey(), result.getValue());
  }

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    System.setOut(System.err); // frames are for the runner alone
    while (true) {
      byte[] payload;
      try {
        payload = in.readNBytes(in.readInt());
      } catch (EOFException end) {
        return;
      }
      JsonObject message = GSON.fromJson(new String(payload, StandardCharsets.UTF_8), JsonObject.class);
      String type = message.get("type").getAsString();
      if (type.equals("bye")) {
        return;
      }
      byte[] data = GSON.toJson(type.equals("hello") ? HELLO : answer(message)).getBytes(StandardCharsets.UTF_8);
      out.writeInt(data.length);
      out.write(data);
      out.flush();
    }
  }
}
