import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures how long each indicator of a year by month takes with 100 times the rows of the sample year 2025, and compares it
 * with the plain count of that year's consultations on the same database, taken in the same run.
 *
 * <pre>
 *   ./mvnw -B -ntp quarkus:dev -Dguidance.dev.reset=true
 *   java -cp (the PostgreSQL driver's jar) src/perf/IndicatorBenchmark.java \
 *     http://localhost:8080 jdbc:postgresql://localhost:(port)/postgres 100
 * </pre>
 */
final class IndicatorBenchmark {
    private static final int ROUNDS = 11;
    private static final String YEAR = " >= '2025-01-01' and %1$s < '2026-01-01'";

    /** The tables of the year, in the order of their references, with the condition of a row. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("event", "starts_at" + YEAR.formatted("starts_at"));
        TABLES.put("registration", "registered_at" + YEAR.formatted("registered_at"));
        TABLES.put("event_feedback", "event in (select id from event where starts_at" + YEAR.formatted("starts_at") + ")");
        TABLES.put("ticket", "taken_at" + YEAR.formatted("taken_at"));
        TABLES.put("consultation", "started_at" + YEAR.formatted("started_at"));
        TABLES.put("ticket_period", "started_at" + YEAR.formatted("started_at"));
        TABLES.put("rating", "rated_at" + YEAR.formatted("rated_at"));
        TABLES.put("appointment", "starts_at" + YEAR.formatted("starts_at"));
        TABLES.put("referral", "sent_at" + YEAR.formatted("sent_at"));
    }

    /** Columns that must differ between copies, and how. */
    private static final Map<String, String> COPIED = Map.of(
            "registration.ticket_code", "ticket_code || '-' || copy",
            "ticket.number", "number + 200 * copy");

    private static final List<String> IDS =
            List.of("id", "ticket", "consultation", "event", "visit", "guide", "registration", "series", "appointment");

    private static final String SCAN =
            "select date_trunc('month', started_at, 'Europe/Copenhagen'), count(*), sum(persons) from consultation"
                    + " where status = 'RECORDED' and started_at >= '2025-01-01' and started_at < '2026-01-01' group by 1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private IndicatorBenchmark(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        IndicatorBenchmark benchmark = new IndicatorBenchmark(arguments[0]);
        try (Connection connection = DriverManager.getConnection(arguments[1], "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            benchmark.measure(statement, "as the sample data are");
            int times = Integer.parseInt(arguments[2]);
            if (times > 1) {
                multiply(statement, times);
                benchmark.measure(statement, times + " times");
            }
        }
    }

    private static void multiply(Statement statement, int times) throws SQLException {
        statement.execute("set session_replication_role = replica");
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            List<String> columns = columns(statement, table.getKey());
            List<String> values = new ArrayList<>();
            for (String column : columns) {
                String own = COPIED.get(table.getKey() + "." + column);
                values.add(own != null ? own : IDS.contains(column) ? "md5(" + column + "::text || copy)::uuid" : column);
            }
            long begun = System.nanoTime();
            int rows = statement.executeUpdate("insert into %s (%s) select %s from %s cross join generate_series(1, %d) copy where %s"
                    .formatted(
                            table.getKey(),
                            String.join(", ", columns),
                            String.join(", ", values),
                            table.getKey(),
                            times - 1,
                            table.getValue()));
            System.out.printf(Locale.ROOT, "%s: %d rows in %.1f s%n", table.getKey(), rows, (System.nanoTime() - begun) / 1e9);
        }
        statement.execute("insert into desk_day_changed select distinct local_day(started_at) from consultation");
        statement.execute("select count_desk_figures('infinity', 100000)");
        statement.execute("vacuum analyze");
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select column_name from information_schema.columns where table_name = '"
                + table + "' and is_generated = 'NEVER' order by ordinal_position")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    private void measure(Statement statement, String what) throws Exception {
        String token = token("evaluator");
        double scan = median(() -> {
            try (ResultSet rows = statement.executeQuery(SCAN)) {
                while (rows.next()) {
                    rows.getLong(2);
                }
            }
        });
        System.out.printf(Locale.ROOT, "%s: plain count of the year's consultations by month %.0f ms%n", what, scan);
        Matcher codes = Pattern.compile("\"code\":\"([A-Z_]+)\"").matcher(get("/api/v1/indicators", token));
        while (codes.find()) {
            String address = "/api/v1/indicators/" + codes.group(1) + "?from=2025-01-01&to=2026-01-01&by=month";
            double took = median(() -> get(address, token));
            System.out.printf(Locale.ROOT, "%-34s %6.0f ms, %.2f times the plain count%n", codes.group(1), took, took / scan);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double median(Work work) throws Exception {
        double[] took = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.run();
            if (round >= 0) {
                took[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }

    private String get(String path, String token) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String token(String user) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/dev/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=quarkus-app&client_secret=secret&username=%s&password=%s"
                                        .formatted(user, user)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException(answer.body());
        }
        return token.group(1);
    }
}
