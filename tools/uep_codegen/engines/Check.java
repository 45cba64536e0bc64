import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Compile patterns and match texts with java.util.regex. Lines on stdin: "P hex" sets the pattern, "T hex" asks about a text. */
public final class Check {
    public static void main(String[] args) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        Pattern pattern = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            var text = new String(HexFormat.of().parseHex(line.substring(2)), StandardCharsets.UTF_8);
            if (line.charAt(0) == 'P') {
                pattern = Pattern.compile(text);
            } else {
                System.out.println(pattern.matcher(text).find() ? "1" : "0");
            }
        }
    }
}
