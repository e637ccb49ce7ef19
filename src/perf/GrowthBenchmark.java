import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import dk.kk.ihcph.guidance.contract.ListRequests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What becomes slow when the service grows far beyond today's rows: loads consultations and registrations of ten years,
 * prints how long that took and how much disk it takes, and then asks for each list of the contract, without a filter and with
 * each filter alone, and for each indicator and the statistics of a year.
 *
 * <pre>
 *   ./mvnw -B -ntp clean package -DskipTests
 *   ./mvnw -B -ntp -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 *   java -cp "target/test-classes:$(cat target/classpath)" src/perf/GrowthBenchmark.java [option=value ...]
 * </pre>
 *
 * Options, here with their defaults: {@code consultations=10000000}, {@code registrations=1000000}, {@code audit=1000000}
 * entries of the audit trail, and {@code slow=200}, the milliseconds from which an answer is called slow.
 */
final class GrowthBenchmark {
    private static final int TIMES = 4;
    private static final int PER_EVENT = 50;
    private static final String API = "/api/v1";
    /** Only those of the year whose statistics are asked for have waited in the queue. */
    private static final String IN_THE_QUEUE = "at >= '2025-01-01 00:00+01' AND at < '2026-01-01 00:00+01'";

    private final Map<String, Long> options =
            new HashMap<>(Map.of("consultations", 10_000_000L, "registrations", 1_000_000L, "audit", 1_000_000L, "slow", 200L));
    private final HttpClient http = HttpClient.newHttpClient();
    private String token;
    private int port;

    record Asked(String address, int status, double milliseconds) {}

    public static void main(String[] arguments) throws Exception {
        GrowthBenchmark benchmark = new GrowthBenchmark();
        for (String argument : arguments) {
            String[] option = argument.split("=", 2);
            if (benchmark.options.replace(option[0], Long.valueOf(option[1])) == null) {
                throw new IllegalArgumentException(argument);
            }
        }
        int exit = 1;
        try {
            benchmark.run();
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(exit); // the issuer's server would keep the process
    }

    private void run() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        token = TestIssuer.signed(
                TestIssuer.claims("benchmark")
                        .groups(Set.of("bif-coordinator", "kff-coordinator", "bif-controller", "kff-controller", "auditor", "admin"))
                        .expiresAt(Instant.now().plus(Duration.ofHours(6))),
                "first");
        try (ProductionDatabase database = new ProductionDatabase();
                PackagedApplication application = new PackagedApplication("growth")) {
            Map<String, String> environment = database.environment(issuer);
            environment.put("GUIDANCE_LIMITS_REQUESTS_PER_LOGIN_PER_MINUTE", "1000000000");
            application.start(environment);
            port = application.port();
            try (Connection connection = database.asGuidanceAdministrator();
                    Statement sql = connection.createStatement()) {
                load(sql);
                measure(sql);
            }
        }
    }

    // --- Loading

    private void load(Statement sql) throws SQLException {
        // Rules and counting triggers were tested elsewhere: here what they would make is made in bulk.
        sql.execute("SET session_replication_role = replica");
        sql.execute("SET maintenance_work_mem = '1GB'");
        sql.execute("SET work_mem = '256MB'");
        long consultations = options.get("consultations");
        fill(sql, "consultation", consultations, """
                INSERT INTO consultation (id, version, administration, location, channel, topics, language, municipality,
                  moving_to_copenhagen, situation, first_visit, persons, started_at, duration_minutes, result, offers, note, status,
                  void_reason, recorded_at, ticket, guide, calls)
                SELECT %s, 0, CASE WHEN n %% 5 < 2 THEN 'BIF' ELSE 'KFF' END, CASE WHEN n %% 10 < 9 THEN 'IH' ELSE 'KEH' END,
                  (ARRAY['IN_PERSON', 'IN_PERSON', 'IN_PERSON', 'PHONE', 'VIDEO', 'EMAIL'])[1 + n %% 6],
                  ARRAY[(ARRAY['CPR_REGISTRATION', 'MITID', 'HOUSING', 'DANISH_CLASSES'])[1 + n %% 4]],
                  (ARRAY['en', 'en', 'da', 'uk', 'es', NULL])[1 + n %% 6], (ARRAY['0101', '0101', '0147', NULL])[1 + n %% 4],
                  n %% 10 = 0, (ARRAY['EMPLOYEE', 'STUDENT', 'JOB_SEEKER', NULL])[1 + n %% 4],
                  (ARRAY['YES', 'NO', 'UNKNOWN'])[1 + n %% 3], 1 + n %% 3, at, 5 + n %% 20, 'ANSWERED', '{}',
                  CASE WHEN n %% 10 = 0 THEN 'Needs an appointment with the tax authority' END,
                  CASE WHEN n %% 500 = 0 THEN 'VOIDED' ELSE 'RECORDED' END, CASE WHEN n %% 500 = 0 THEN 'Logged twice' END,
                  at + interval '10 minutes', CASE WHEN queue THEN %s END, CASE WHEN queue THEN 'guide' END,
                  CASE WHEN queue THEN 1 END
                FROM (SELECT n, at, %s AS queue
                      FROM generate_series(1, %d) n
                        CROSS JOIN LATERAL (SELECT timestamptz '2017-01-02 09:00+01' + n * (interval '10 years' / %d) AS at) a) rows"""
                .formatted(id("n"), id("n"), IN_THE_QUEUE, consultations, consultations));
        fill(sql, "ticket", consultations / 10, """
                INSERT INTO ticket (id, version, visit, location, day, number, secret_digest, topics, moving_to_copenhagen, persons,
                  status, taken_at, due_at)
                SELECT id, 0, id, location, local_day(started_at), 1 + row_number() OVER (ORDER BY id) % 25974, sha256(uuid_send(id)),
                  topics, moving_to_copenhagen, persons, 'SERVED', started_at - interval '5 minutes', started_at - interval '5 minutes'
                FROM consultation WHERE ticket IS NOT NULL""");
        fill(sql, "ticket_period", consultations / 5, """
                INSERT INTO ticket_period (id, ticket, consultation, state, started_at, ended_at)
                SELECT uuidv7(), t.id, p.consultation, p.state, p.begins, p.ends
                FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM ticket) t
                  CROSS JOIN LATERAL (VALUES
                    ('WAITING', NULL::uuid, t.taken_at, t.taken_at + n * 7919 % 1500 * interval '1 second'),
                    ('SERVICE', t.id, t.taken_at + interval '25 minutes',
                      t.taken_at + interval '27 minutes' + n * 104729 % 1200 * interval '1 second'))
                    p (state, consultation, begins, ends)""");
        sql.execute("INSERT INTO desk_day_changed SELECT DISTINCT local_day(started_at) FROM consultation");
        sql.execute("ANALYZE");
        time("the sums of the desk", () -> sql.execute("SELECT count_desk_figures('2100-01-01', 100000)"));
        long events = options.get("registrations") / PER_EVENT;
        fill(sql, "event", events, """
                INSERT INTO event (id, version, starts_at, ends_at, capacity, synthetic, administration, co_hosts, type, title_da,
                  title_en, location, status)
                SELECT %s, 0, at, at + interval '2 hours', 60, false, CASE WHEN n %% 5 < 2 THEN 'BIF' ELSE 'KFF' END, '{}',
                  (ARRAY['WELCOME', 'POP_UP', 'OTHER'])[1 + n %% 3], 'Velkommen ' || n, 'Welcome ' || n, 'IH',
                  CASE WHEN at > now() THEN 'PUBLISHED' ELSE 'COMPLETED' END
                FROM (SELECT n, timestamptz '2017-01-02 09:00+01' + n * (interval '10 years' / %d) AS at
                      FROM generate_series(1, %d) n) rows""".formatted(id("n"), events, events));
        sql.execute("INSERT INTO event_seats (event, seat_limit, confirmed, last_place) SELECT id, 60, %d, %d FROM event"
                .formatted(PER_EVENT, PER_EVENT));
        fill(sql, "registration", options.get("registrations"), """
                INSERT INTO registration (id, version, event, administration, status, party_size, place, name, email, email_key,
                  language, municipality, source, ticket_code, registered_at, confirmed_at, attendance, arrived_at,
                  persons_arrived)
                SELECT %s, 0, e.id, e.administration, 'CONFIRMED', 1, p, 'Guest ' || p, 'guest' || p || '@example.org',
                  'guest' || p || '@example.org', 'en', '0101', 'CITIZEN', md5(e.id || '-' || p), e.starts_at - interval '9 days',
                  e.starts_at - interval '9 days', CASE WHEN p %% 3 = 0 THEN 'CHECKED_IN' END,
                  CASE WHEN p %% 3 = 0 THEN e.starts_at END, CASE WHEN p %% 3 = 0 THEN 1 END
                FROM event e CROSS JOIN generate_series(1, %d) p""".formatted("uuidv7()", PER_EVENT));
        fill(sql, "audit_entry", options.get("audit"), """
                INSERT INTO audit_entry (id, at, subject, roles, administration, action, operation, request_id, entity_type, entity_id,
                  changes)
                SELECT %s, now() - (%d - n) * interval '1 minute', 'guide-' || n %% 200, '{kff-guide}', 'KFF', 'CREATE',
                  'POST /api/v1/consultations', 'request-' || n, 'consultation', %s::text,
                  jsonb_build_object('channel', jsonb_build_object('to', 'PHONE'), 'topics', jsonb_build_object('to',
                    jsonb_build_array('MITID')), 'persons', jsonb_build_object('to', 1), 'note', 'changed')
                FROM generate_series(1, %d) n""".formatted(id("n"), options.get("audit"), id("n"), options.get("audit")));
        sql.execute("SET session_replication_role = origin");
        time("vacuum and statistics", () -> sql.execute("VACUUM ANALYZE"));
        System.out.println("\n| table | rows | table MB | indexes MB |\n|---|---|---|---|");
        try (ResultSet sizes = sql.executeQuery("""
                SELECT relname, reltuples::bigint, pg_table_size(oid) / 1048576, pg_indexes_size(oid) / 1048576
                FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_table_size(oid) > 1048576
                ORDER BY pg_total_relation_size(oid) DESC""")) {
            while (sizes.next()) {
                System.out.printf(
                        "| %s | %d | %d | %d |%n", sizes.getString(1), sizes.getLong(2), sizes.getLong(3), sizes.getLong(4));
            }
        }
    }

    /** Fills a table without its indexes, and makes them anew, as a migration of old records would. */
    private void fill(Statement sql, String table, long rows, String insert) throws SQLException {
        List<String> indexes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet found = sql.executeQuery("""
                SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
                WHERE i.indrelid = '%s'::regclass AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)"""
                .formatted(table))) {
            while (found.next()) {
                names.add(found.getString(1));
                indexes.add(found.getString(2));
            }
        }
        for (String name : names) {
            sql.execute("DROP INDEX " + name);
        }
        time(String.format(Locale.ROOT, "%s, %,d rows", table, rows), () -> sql.execute(insert));
        time(indexes.size() + " indexes of " + table, () -> {
            for (String index : indexes) {
                sql.execute(index);
            }
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void time(String what, Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    /** Ids that rise with the time, as those of the application do. */
    private static String id(String number) {
        return "('0198c2f5-0000-7000-8000-' || lpad(to_hex(" + number + "), 12, '0'))::uuid";
    }

    // --- Measuring

    private void measure(Statement sql) throws Exception {
        List<String> addresses = new ArrayList<>(ListRequests.addresses());
        String event;
        try (ResultSet one = sql.executeQuery("SELECT id FROM event ORDER BY starts_at DESC LIMIT 1")) {
            one.next();
            event = one.getString(1);
        }
        addresses.addAll(List.of("/events/" + event, "/events/" + event + "/registrations", "/events/statistics?by=month"));
        String year = "from=2025-01-01&to=2026-01-01";
        for (String by : List.of(
                "", "year", "month", "topic", "location", "hour", "municipality", "language", "result", "month,topic", "topic,result")) {
            addresses.add("/consultations/statistics?" + year + (by.isEmpty() ? "" : "&by=" + by));
        }
        for (String by : List.of("day", "topic", "location", "municipality")) {
            addresses.add("/consultations/statistics?by=" + by);
        }
        JsonNode indicators = new ObjectMapper().readTree(get("/indicators").body());
        indicators.findValuesAsText("code").stream().distinct().forEach(code -> addresses.add("/indicators/" + code + "?" + year));
        List<Asked> asked = new ArrayList<>();
        for (String address : addresses) {
            asked.add(ask(address));
        }
        asked.sort(Comparator.comparing(Asked::milliseconds).reversed());
        long refused = asked.stream().filter(one -> one.status() != 200).count();
        long slow = asked.stream().filter(one -> one.milliseconds() > options.get("slow")).count();
        System.out.printf(
                "%n%d addresses, %d of them refused, %d slower than %d ms%n%n| address | status | ms |%n|---|---|---|%n",
                asked.size(), refused, slow, options.get("slow"));
        asked.stream()
                .limit(Math.max(15, slow))
                .forEach(one -> System.out.printf(
                        Locale.ROOT, "| %s | %d | %.0f |%n", one.address(), one.status(), one.milliseconds()));
        asked.stream().filter(one -> one.status() != 200).forEach(one -> System.out.println(one.address() + " " + one.status()));
    }

    /** Takes the median of the requests after the first. */
    private Asked ask(String address) throws Exception {
        double[] times = new double[TIMES];
        int status = 0;
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            status = get(address).statusCode();
            times[time] = (System.nanoTime() - begun) / 1e6;
        }
        double[] later = Arrays.copyOfRange(times, 1, TIMES);
        Arrays.sort(later);
        return new Asked(address, status, later[later.length / 2]);
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + API + address))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
