import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the status of a year takes with a million postings over ten years: over HTTP, and as the plain sum of the same
 * year's postings on the same database. What counts is the ratio of the two, taken in one run, and that it hardly grows
 * with the other years.
 *
 * <pre>
 *   ./mvnw -B -ntp quarkus:dev -Dguidance.dev.reset=true
 *   java -cp (the PostgreSQL driver's jar) src/perf/StatusBenchmark.java \
 *     http://localhost:8080 jdbc:postgresql://localhost:(port)/postgres 100000
 * </pre>
 */
final class StatusBenchmark {
    private static final int FIRST = 2041;
    private static final int YEARS = 10;
    private static final int ASKED = 2045;
    private static final int ROUNDS = 40;

    /** Past the triggers, which would stamp and audit each. */
    private static final String POSTINGS =
            """
            insert into posting (id, allocation, administration, year, period, date, account, amount, text, source, reference,
                                 salary_month, recorded_at)
            select uuidv7(), a.id, a.administration, a.year, 1 + n %% 12, make_date(a.year, 1 + n %% 12, 1 + n %% 28), '2210', 1, 'x',
                   'BENCHMARK', a.id || '-' || n, case when n %% 3 = 0 then 1 + n %% 12 end, now()
              from allocation a cross join generate_series(1, %d) n where a.note = 'BENCH' and a.year %s %d""";

    private static final String SUM =
            "select allocation, period, salary_month, event, sum(amount) from posting where year = %d and recorded_at <= now()"
                    + " group by allocation, period, salary_month, event";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private StatusBenchmark(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        StatusBenchmark benchmark = new StatusBenchmark(arguments[0]);
        int ofYear = Integer.parseInt(arguments[2]);
        benchmark.adoptANote();
        try (Connection connection = DriverManager.getConnection(arguments[1], "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            fill(statement, ofYear, "=");
            benchmark.compare(statement, ofYear, "one year");
            fill(statement, ofYear, "<>");
            benchmark.compare(statement, ofYear * YEARS, "ten years");
            try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + SUM.formatted(ASKED))) {
                while (plan.next()) {
                    System.out.println(plan.getString(1));
                }
            }
        }
    }

    private static void fill(Statement statement, int ofYear, String years) throws SQLException {
        statement.execute(POSTINGS.formatted(ofYear / 4, years, ASKED));
        statement.execute("vacuum (analyze) posting");
    }

    private void compare(Statement statement, int postings, String what) throws Exception {
        String token = token("auditor");
        double api = median(() -> {
            HttpResponse<String> answer = get("/api/v1/budget/status?year=" + ASKED, token);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        });
        double raw = median(() -> {
            try (ResultSet sums = statement.executeQuery(SUM.formatted(ASKED))) {
                int rows = 0;
                while (sums.next()) {
                    rows++;
                }
                return rows;
            }
        });
        System.out.printf(
                Locale.ROOT, "%s, %d postings: API %.1f ms, raw sum %.1f ms: %.2f times%n", what, postings, api, raw, api / raw);
    }

    private static double median(Callable<?> work) throws Exception {
        double[] took = new double[ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            work.call();
            if (round >= 0) {
                took[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(took);
        return took[ROUNDS / 2];
    }

    /** Four lines in ten years. */
    private void adoptANote() throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        StringBuilder amounts = new StringBuilder();
        StringBuilder totals = new StringBuilder();
        StringBuilder years = new StringBuilder();
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            String separator = year == FIRST ? "" : ", ";
            years.append(separator).append(year);
            amounts.append(separator).append("{\"year\": %d, \"amount\": 600000}".formatted(year));
            totals.append(separator).append("{\"year\": %d, \"amount\": 2400000}".formatted(year));
        }
        for (int line = 0; line < 4; line++) {
            lines.append(line == 0 ? "" : ", ")
                    .append(
                            ("{\"label\": \"Linje %d\", \"administration\": \"KFF\", \"committee\": \"KFU\", \"grant\": \"1060\","
                                            + " \"controlArea\": \"SERVICE\", \"direction\": \"EXPENDITURE\", \"fte\": 1, \"amounts\": [%s]}")
                                    .formatted(line, amounts));
        }
        String token = token("kff-controller");
        post(
                "/api/v1/budget-notes/imports",
                token,
                ("{\"code\": \"BENCH\", \"title\": \"Måling\", \"kind\": \"NEW_ACTIVITY\", \"priceLevel\": 2041, \"years\": [%s],"
                                + " \"lines\": [%s], \"totals\": {\"perYear\": [%s], \"overall\": 24000000, \"fte\": 4}}")
                        .formatted(years, lines, totals));
        post(
                "/api/v1/budget-notes/BENCH/adopt",
                token,
                "{\"body\": \"BR\", \"date\": \"2025-10-02\", \"assumed\": true}");
    }

    private void post(String path, String token, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token(String user) throws IOException, InterruptedException {
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
