import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Imports many consultations over HTTP and says how long it took.
 *
 * <pre>
 *   ./mvnw -B -ntp -Pembedded -DskipTests package
 *   java -Xmx512m -Xlog:gc:file=target/gc.log -jar target/quarkus-app/quarkus-run.jar
 *   GUIDANCE_TOKEN=(an access token of bif-coordinator) \
 *     java src/perf/ImportBenchmark.java http://localhost:8080 100000 [csv|json] [query, such as allOrNothing=true]
 * </pre>
 *
 * The log of the garbage collector has the peak of the heap. The embedded database does not wait for the disk, a real one
 * does: figures of the two are not to be mixed.
 */
final class ImportBenchmark {
    private static final String[] TOPICS = {"MITID", "HOUSING", "CPR_REGISTRATION|MITID", "JOB_AND_CAREER", "DANISH_CLASSES"};
    private static final Pattern FIELD = Pattern.compile("\"(id|status|done|result)\":(\"[^\"]*\"|\\d+|\\{[^}]*})");

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String base = arguments[0] + "/api/v1";
        int lines = Integer.parseInt(arguments[1]);
        boolean json = arguments.length > 2 && arguments[2].equals("json");
        String query = arguments.length > 3 ? "?" + arguments[3] : "";
        String token = "Bearer " + System.getenv("GUIDANCE_TOKEN");
        Path file = Files.createTempFile("consultations", null);
        write(file, lines, json);
        System.out.printf("%d lines, %.1f MB%n", lines, Files.size(file) / 1e6);

        HttpClient http = HttpClient.newHttpClient();
        Instant start = Instant.now();
        HttpResponse<String> taken = http.send(
                HttpRequest.newBuilder(URI.create(base + "/consultations/imports" + query))
                        .header("Authorization", token)
                        .header("Content-Type", json ? "application/json" : "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        System.out.printf("%d after %.1f s%n", taken.statusCode(), seconds(start));
        Files.delete(file);
        if (taken.statusCode() != 202) {
            System.out.println(taken.body());
            return;
        }
        URI job = URI.create(base + "/jobs/" + field(taken.body(), "id"));
        String body = taken.body();
        while (!field(body, "status").matches("SUCCEEDED|FAILED|CANCELLED")) {
            Thread.sleep(2000);
            HttpResponse<String> seen = http.send(
                    HttpRequest.newBuilder(job).header("Authorization", token).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (seen.statusCode() == 200) {
                body = seen.body();
                System.out.printf("%6.1f s  %s  %s%n", seconds(start), field(body, "status"), field(body, "done"));
            } else {
                System.out.printf("%6.1f s  HTTP %d%n", seconds(start), seen.statusCode());
            }
        }
        double took = seconds(start);
        System.out.printf("%s in %.1f s: %.0f lines/s %s%n", field(body, "status"), took, lines / took, field(body, "result"));
    }

    private static void write(Path file, int lines, boolean json) throws IOException {
        Random random = new Random();
        String batch = "b" + Long.toString(random.nextLong(), 36).replaceAll("\\d", "x");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(json ? "{\"items\": [" : "externalReference;topics;startedAt;durationMinutes;location;language;municipality\n");
            for (int i = 0; i < lines; i++) {
                String topics = TOPICS[random.nextInt(TOPICS.length)];
                String start = String.format(Locale.ROOT, "2025-%02d-%02dT%02d:%02d",
                        1 + random.nextInt(12), 1 + random.nextInt(28), 9 + random.nextInt(6), random.nextInt(60));
                int minutes = 4 + random.nextInt(9);
                out.write(json
                        ? (i == 0 ? "" : ",\n") + "{\"externalReference\": \"" + batch + "-" + i + "\", \"topics\": [\""
                                + topics.replace("|", "\", \"") + "\"], \"startedAt\": \"" + start + ":00+01:00\","
                                + " \"durationMinutes\": " + minutes + ", \"location\": \"IH\", \"language\": \"en\","
                                + " \"municipality\": \"0101\"}"
                        : batch + "-" + i + ";" + topics + ";" + start + ";" + minutes + ";IH;en;0101\n");
            }
            out.write(json ? "]}" : "");
        }
    }

    private static String field(String body, String name) {
        for (Matcher found = FIELD.matcher(body); found.find(); ) {
            if (found.group(1).equals(name)) {
                return found.group(2).replace("\"", "");
            }
        }
        return "";
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
