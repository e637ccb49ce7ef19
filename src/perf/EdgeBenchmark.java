import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a request costs beside the same operation of a minimal Spring Boot service (src/perf/twin) and of PostgreSQL alone
 * (pgbench, if it is on the path), all on one machine and in turns. The package runs as in production: JSON log, metrics, all
 * features. CPU time of a request is the figure to compare: the load generator and PostgreSQL share the cores, so requests a
 * second depend on the machine and on what else it does.
 *
 * <pre>
 *   ./mvnw -B -ntp clean package -DskipTests
 *   ./mvnw -B -ntp -q dependency:build-classpath -Dmdep.outputFile=target/classpath
 *   java -cp "target/test-classes:$(cat target/classpath)" src/perf/EdgeBenchmark.java [option=value ...]
 * </pre>
 *
 * Options, here with their defaults: {@code warmup=60} seconds for each application, {@code seconds=8} for each measurement,
 * {@code rounds=3}, {@code connections=32}, {@code operations=EVENT,EVENTS,...} all of them, {@code java=java} that runs both
 * applications, {@code flags=-Xmx256m} of both, {@code aot=false} whether both start from an ahead-of-time cache of their first
 * run (JDK 25 or newer).
 */
final class EdgeBenchmark {
    private static final int SPREAD = 500;
    /** Connections of pgbench: as many as the pool of each application holds. */
    private static final int POOL = 8;

    private static final long MICROS_PER_TICK = 10_000;
    private static final int MOST_REQUESTS = 2_000_000;
    private static final Path OUTPUT = Path.of("target", "edge");
    private static final Path TWIN = Path.of("src", "perf", "twin");
    private static final String API = "/api/v1";
    private static final String NO_LIMIT = "1000000000";

    private final Map<String, String> options = new HashMap<>(Map.of(
            "warmup", "60",
            "seconds", "8",
            "rounds", "3",
            "connections", "32",
            "operations", Stream.of(Operation.values()).map(Enum::name).collect(Collectors.joining(",")),
            "java", "java",
            "flags", "-Xmx256m",
            "aot", "false"));
    private final List<String> events = new ArrayList<>();
    private final List<String> hot = new ArrayList<>();
    private final Map<String, Long> made = new HashMap<>();
    private HttpClient http;
    private String token;
    private ProcessHandle postgres;

    enum Operation {
        EVENT("GET one event"),
        ANONYMOUS_EVENT("GET one event, without login"),
        EVENTS("GET 20 events"),
        REGISTER("register, spread over 500 events"),
        REGISTER_HOT("register, one hot event"),
        CONSULTATION("log a consultation");

        private final String label;

        Operation(String label) {
            this.label = label;
        }

        boolean registers() {
            return this == REGISTER || this == REGISTER_HOT;
        }
    }

    record Result(double perSecond, double applicationMicros, double databaseMicros) {}

    public static void main(String[] arguments) throws Exception {
        EdgeBenchmark benchmark = new EdgeBenchmark();
        for (String argument : arguments) {
            String[] option = argument.split("=", 2);
            if (option.length < 2 || benchmark.options.replace(option[0], option[1]) == null) {
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
        Files.createDirectories(OUTPUT);
        require(Files.exists(PackagedApplication.JAR), "Build the package first");
        shell("./mvnw", "-B", "-ntp", "-q", "-f", TWIN.resolve("pom.xml").toString(), "package");
        Map<String, String> issuer = new TestIssuer().start();
        token = TestIssuer.signed(
                TestIssuer.claims("benchmark")
                        .groups(Set.of("kff-coordinator"))
                        .expiresAt(Instant.now().plus(6, ChronoUnit.HOURS)),
                "first");
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        http = vertx.createHttpClient(
                // What one application closes while the other is measured must not be used again.
                new HttpClientOptions().setKeepAliveTimeout(5), new PoolOptions().setHttp1MaxSize(number("connections")));
        try (ProductionDatabase database = new ProductionDatabase();
                Application ours = ours(database, issuer);
                Application twin = twin(database, issuer)) {
            postgres = postmaster(database);
            prepare(database, ours, twin);
            measure(database, ours, twin);
        }
    }

    // --- Preparation

    private Application ours(ProductionDatabase database, Map<String, String> issuer) {
        Map<String, String> environment = database.environment(issuer);
        environment.put("GUIDANCE_LIMITS_ANONYMOUS_WRITES_PER_MINUTE", NO_LIMIT);
        environment.put("GUIDANCE_LIMITS_ANONYMOUS_READS_PER_MINUTE", NO_LIMIT);
        environment.put("GUIDANCE_LIMITS_REQUESTS_PER_LOGIN_PER_MINUTE", NO_LIMIT);
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(PackagedApplication.freePort()));
        return new Application("ours", PackagedApplication.JAR, "QUARKUS_HTTP_PORT", environment);
    }

    private Application twin(ProductionDatabase database, Map<String, String> issuer) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "TWIN_DATABASE_URL", database.environment().get("GUIDANCE_DATABASE_URL") + "?currentSchema=twin",
                "TWIN_DATABASE_USER", "guidance_owner",
                "TWIN_DATABASE_PASSWORD", database.environment().get("GUIDANCE_DATABASE_OWNER_PASSWORD"),
                "TWIN_ISSUER", issuer.get("quarkus.oidc.auth-server-url"),
                "TWIN_AUDIENCE", TestIssuer.AUDIENCE));
        return new Application("twin", Path.of("target", "twin", "twin.jar"), "TWIN_PORT", environment);
    }

    /** Both get the same events: the API makes them, and the twin's are copies. */
    private void prepare(ProductionDatabase database, Application ours, Application twin) throws Exception {
        ours.start(API + "/code-lists", cache("Output", ours));
        for (int event = 0; event < SPREAD; event++) {
            events.add(publish(ours, event, 10_000, 2));
        }
        for (int phase = 0; phase <= number("rounds"); phase++) {
            hot.add(publish(ours, SPREAD + phase, 10_000, 2));
        }
        String small = publish(ours, SPREAD + 100, 3, 0);
        try (Connection connection = database.asOwner();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE SCHEMA twin");
            sql.execute("CREATE SCHEMA alone");
            twin.start(API + "/events", cache("Output", twin));
            sql.execute("SET search_path = alone, public");
            sql.execute(Files.readString(TWIN.resolve(Path.of("src", "main", "resources", "schema.sql"))));
            String copy =
                    """
                    INSERT INTO %s.event
                    SELECT %s, version, administration, type, title_da, title_en, address, starts_at, ends_at,
                      registration_opens_at, registration_closes_at, capacity, %s, 0, 0, status, updated_at
                    FROM public.event""";
            sql.execute(copy.formatted("twin", "id", "seat_limit"));
            // pgbench can make numbers only, and knows no other hot event than the last.
            sql.execute(copy.formatted(
                    "alone", "lpad((row_number() OVER (ORDER BY starts_at))::text, 32, '0')::uuid", "1000000000"));
        }
        try (Connection connection = database.asAdministrator();
                Statement sql = connection.createStatement()) {
            sql.execute("CHECKPOINT");
        }
        for (Application application : List.of(ours, twin)) {
            check(application, small);
            application.stop();
        }
    }

    private String publish(Application ours, int number, int capacity, int overbooking) throws Exception {
        Instant begins = Instant.now()
                .plus(40, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.HOURS)
                .plus(number, ChronoUnit.MINUTES);
        JsonObject event = new JsonObject()
                .put("type", "WELCOME")
                .put("title", new JsonObject().put("da", "Velkommen").put("en", "Welcome"))
                .put("address", "Krystalgade 15, Copenhagen")
                .put("startsAt", begins.toString())
                .put("endsAt", begins.plus(2, ChronoUnit.HOURS).toString())
                .put("capacity", capacity);
        if (overbooking > 0) {
            event.put("overbooking", overbooking).put("overbookingReason", "Benchmark");
        }
        Answer draft = ask(ours, HttpMethod.POST, "/events", token, event.encode());
        require(draft.status() == 201, draft);
        String id = new JsonObject(draft.body()).getString("id");
        Answer published = ask(ours, HttpMethod.POST, "/events/" + id + "/publish", token, null);
        require(published.status() == 200, published);
        return id;
    }

    /** A benchmark of errors, or of a service that checks nothing, is none. */
    private void check(Application application, String small) throws Exception {
        String event = "/events/" + events.get(0);
        Answer read = ask(application, HttpMethod.GET, event, token, null);
        require(read.status() == 200 && read.body().contains(events.get(0)) && read.tag() != null, read);
        Answer same = await(send(application, HttpMethod.GET, event, token, null, read.tag()));
        require(same.status() == 304, same);
        Answer list = ask(application, HttpMethod.GET, "/events?limit=20", token, null);
        JsonObject page = new JsonObject(list.body());
        require(page.getJsonArray("items").size() == 20 && page.getString("next") != null, list);
        requireProblem(404, ask(application, HttpMethod.GET, "/events/" + UUID.randomUUID(), token, null));
        requireProblem(401, ask(application, HttpMethod.POST, "/consultations", null, consultation()));
        String other = TestIssuer.token("bif-coordinator");
        requireProblem(403, ask(application, HttpMethod.POST, event + "/registrations", other, registration()));
        requireProblem(401, ask(application, HttpMethod.POST, "/consultations", token + "x", consultation()));
        Answer invalid = ask(application, HttpMethod.POST, event + "/registrations", token, "{\"name\": \"\"}");
        requireProblem(invalid.status() == 422 ? 422 : 400, invalid);
        Answer logged = ask(application, HttpMethod.POST, "/consultations", token, consultation());
        require(logged.status() == 201 && logged.tag() != null, logged);
        count(application, Operation.CONSULTATION, 1);
        List<Future<Answer>> many = new ArrayList<>();
        for (int one = 0; one < 12; one++) {
            many.add(send(application, HttpMethod.POST, "/events/" + small + "/registrations", token, registration(), null));
        }
        int seated = 0;
        for (Future<Answer> one : many) {
            Answer answer = await(one);
            require(answer.status() == 201, answer);
            seated += answer.body().contains("CONFIRMED") ? 1 : 0;
        }
        require(seated == 3, seated + " of 3 seats taken");
        count(application, Operation.REGISTER, many.size());
    }

    private void requireProblem(int status, Answer answer) {
        require(answer.status() == status && answer.type().startsWith("application/problem+json"), answer);
    }

    // --- Measuring

    private void measure(ProductionDatabase database, Application ours, Application twin) throws Exception {
        String first = API + "/events/" + events.get(0);
        List<Application> both = List.of(ours, twin);
        Map<Application, Double> started = new HashMap<>();
        for (Application application : both) {
            started.put(application, application.start(first, cache("", application)));
            ready(application); // with the issuer's keys, which it must not be frozen before it has
            application.freeze(true);
        }
        List<Operation> operations =
                Stream.of(options.get("operations").split(",")).map(Operation::valueOf).toList();
        boolean pgbench = hasPgbench();
        for (Application application : both) {
            thaw(application);
            for (Operation operation : operations) {
                load(application, operation, hot.get(0), 1000L * number("warmup") / operations.size());
            }
            application.freeze(true);
        }
        System.out.println("| operation | of | requests/s | CPU µs in the application | CPU µs in PostgreSQL"
                + " | requests/s to the twin's | CPU to the twin's |\n|---|---|---|---|---|---|---|");
        for (Operation operation : operations) {
            Map<String, List<Result>> results = new HashMap<>();
            for (int round = 1; round <= number("rounds"); round++) {
                for (Application application : both) {
                    thaw(application);
                    results.computeIfAbsent(application.name, none -> new ArrayList<>())
                            .add(load(application, operation, hot.get(round), 1000L * number("seconds")));
                    application.freeze(true);
                }
                if (pgbench && operation != Operation.ANONYMOUS_EVENT) {
                    results.computeIfAbsent("PostgreSQL alone", none -> new ArrayList<>())
                            .add(alone(database, operation));
                }
            }
            Result reference = median(results.get("twin"));
            for (String of : List.of("ours", "twin", "PostgreSQL alone")) {
                if (results.containsKey(of)) {
                    print(operation, of, median(results.get(of)), reference);
                }
            }
        }
        if (!pgbench) {
            System.out.println("PostgreSQL alone is missing: there is no pgbench on the path.");
        }
        System.out.println("\n| | ours | twin |\n|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| start to first answer, s | %.1f | %.1f |%n| memory after load, MB | %d | %d |%n",
                started.get(ours),
                started.get(twin),
                ours.residentMegabytes(),
                twin.residentMegabytes());
        for (Application application : both) {
            application.freeze(false);
        }
        requireRows(database);
    }

    /** Our application takes the database for gone after a pause, until it has asked again. */
    private void thaw(Application application) throws Exception {
        application.freeze(false);
        ready(application);
        TimeUnit.SECONDS.sleep(1);
    }

    private void ready(Application application) throws Exception {
        String event = "/events/" + events.get(0);
        for (int tries = 0; ask(application, HttpMethod.GET, event, token, null).status() != 200; tries++) {
            require(tries < 100, application.name + " does not answer");
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void print(Operation operation, String of, Result result, Result reference) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
                operation.label,
                of,
                result.perSecond(),
                result.applicationMicros(),
                result.databaseMicros(),
                result.perSecond() / reference.perSecond(),
                (result.applicationMicros() + result.databaseMicros())
                        / (reference.applicationMicros() + reference.databaseMicros()));
    }

    /** As many callers as connections, each with its next request as soon as the last is answered. */
    private Result load(Application application, Operation operation, String hotEvent, long millis) throws Exception {
        Load load = new Load(application, operation, hotEvent, System.nanoTime() + millis * 1_000_000);
        long applicationCpu = application.cpuMicros();
        long databaseCpu = databaseCpuMicros();
        long begun = System.nanoTime();
        for (int connection = 0; connection < number("connections"); connection++) {
            load.next();
        }
        require(load.ended.await(millis + 60_000, TimeUnit.MILLISECONDS), "Requests stay unanswered");
        double seconds = (System.nanoTime() - begun) / 1e9;
        require(load.failure == null, application.name + ", " + operation + ": " + load.failure);
        count(application, operation, load.answered);
        return new Result(
                load.answered / seconds,
                (application.cpuMicros() - applicationCpu) / (double) load.answered,
                (databaseCpuMicros() - databaseCpu) / (double) load.answered);
    }

    /** Runs on the client's only event loop, so that its fields need no locks. */
    private final class Load {
        private final Application application;
        private final Operation operation;
        private final String hotEvent;
        private final long until;
        private final CountDownLatch ended = new CountDownLatch(number("connections"));
        private int asked;
        private volatile int answered;
        private volatile String failure;

        Load(Application application, Operation operation, String hotEvent, long until) {
            this.application = application;
            this.operation = operation;
            this.hotEvent = hotEvent;
            this.until = until;
        }

        synchronized void next() {
            if (failure != null || asked >= MOST_REQUESTS || System.nanoTime() > until) {
                ended.countDown();
                return;
            }
            String event = "/events/" + events.get(asked++ % SPREAD);
            Future<Answer> answer =
                    switch (operation) {
                        case EVENT -> send(application, HttpMethod.GET, event, token, null, null);
                        case ANONYMOUS_EVENT -> send(application, HttpMethod.GET, event, null, null, null);
                        case EVENTS -> send(application, HttpMethod.GET, "/events?limit=20", token, null, null);
                        case REGISTER -> register(event);
                        case REGISTER_HOT -> register("/events/" + hotEvent);
                        case CONSULTATION ->
                            send(application, HttpMethod.POST, "/consultations", token, consultation(), null);
                    };
            answer.onSuccess(this::accept).onFailure(thrown -> {
                failure = thrown.toString();
                next();
            });
        }

        private Future<Answer> register(String event) {
            return send(application, HttpMethod.POST, event + "/registrations", token, registration(), null);
        }

        private void accept(Answer answer) {
            boolean reads = operation.ordinal() <= Operation.EVENTS.ordinal();
            if (answer.status() != (reads ? 200 : 201)
                    || answer.body().length() < 100
                    || operation.registers() && !answer.body().contains("\"CONFIRMED\"")) {
                failure = answer.toString();
            }
            answered++;
            next();
        }
    }

    /** The twin's statements, which PostgreSQL gets from a client that does nothing else. */
    private Result alone(ProductionDatabase database, Operation operation) throws Exception {
        String number = operation == Operation.REGISTER_HOT ? String.valueOf(SPREAD + 1) : "random(1, " + SPREAD + ")";
        String event = "lpad(CAST(:n AS text), 32, '0')";
        Map<String, String> values = new HashMap<>(Map.of(
                "event", event,
                "after", "'1970-01-01T00:00:00Z'",
                "rows", "21",
                "party", "1",
                "status", "'CONFIRMED'",
                "name", "'Guest'",
                "email", "gen_random_uuid() || '@example.org'",
                "municipality", "'0101'",
                "subject", "'benchmark'",
                "id", "uuidv7()"));
        values.putAll(Map.of(
                "entity", "'registration'",
                "administration", "'KFF'",
                "location", "'IH'",
                "topics", "'MITID'",
                "minutes", "8"));
        List<String> statements =
                switch (operation) {
                    case EVENT, ANONYMOUS_EVENT -> List.of("event");
                    case EVENTS -> List.of("events");
                    case REGISTER, REGISTER_HOT -> List.of("take-seats", "register", "audit");
                    case CONSULTATION -> List.of("consultation", "audit");
                };
        List<String> script = new ArrayList<>(List.of("\\set n " + number));
        for (String statement : statements) {
            String sql = Files.readString(TWIN.resolve(Path.of("src", "main", "resources", "sql", statement + ".sql")));
            script.add(Pattern.compile(":(\\w+)")
                    .matcher(sql)
                    .replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1)))));
        }
        if (statements.size() > 1) {
            script.add(1, "BEGIN;");
            script.add("COMMIT;");
        }
        Path file = Files.write(OUTPUT.resolve(operation + ".sql"), script);
        long cpu = databaseCpuMicros();
        ProcessBuilder process = new ProcessBuilder(
                        "pgbench", "-n", "-M", "prepared", "-c", "" + POOL, "-T", options.get("seconds"), "-f", file.toString(),
                        "-h", "localhost", "-p", "" + database.port(), "-U", "guidance_owner", "guidance")
                .redirectErrorStream(true);
        process.environment().put("PGPASSWORD", database.environment().get("GUIDANCE_DATABASE_OWNER_PASSWORD"));
        process.environment().put("PGOPTIONS", "-c search_path=alone");
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes());
        require(running.waitFor() == 0, said);
        TimeUnit.SECONDS.sleep(1); // the postmaster must have counted the backends that end now
        double transactions = figure("actually processed: (\\d+)", said);
        return new Result(figure("tps = ([0-9.]+)", said), 0, (databaseCpuMicros() - cpu) / transactions);
    }

    private static boolean hasPgbench() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** What was answered must be there, each with its trace in the audit trail. */
    private void requireRows(ProductionDatabase database) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement sql = connection.createStatement()) {
            for (String schema : List.of("public", "twin")) {
                for (String table : List.of("registration", "consultation")) {
                    long expected = made.get((schema.equals("twin") ? "twin" : "ours") + table);
                    long rows = count(sql, "SELECT count(*) FROM " + schema + "." + table);
                    long audited = count(
                            sql,
                            schema.equals("twin")
                                    ? "SELECT count(*) FROM twin.audit WHERE entity = '" + table + "'"
                                    : "SELECT count(*) FROM public.audit_entry WHERE entity_type = '" + table + "'");
                    require(
                            rows == expected && audited >= rows,
                            schema + "." + table + ": " + expected + " answered, " + rows + " rows, " + audited + " audited");
                }
            }
        }
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void count(Application application, Operation operation, int answers) {
        if (operation.ordinal() > Operation.EVENTS.ordinal()) {
            made.merge(application.name + (operation.registers() ? "registration" : "consultation"), (long) answers, Long::sum);
        }
    }

    private static Result median(List<Result> results) {
        return new Result(
                median(results.stream().map(Result::perSecond)),
                median(results.stream().map(Result::applicationMicros)),
                median(results.stream().map(Result::databaseMicros)));
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted(Comparator.naturalOrder()).collect(Collectors.toList());
        return sorted.get(sorted.size() / 2);
    }

    // --- Requests

    record Answer(int status, String type, String tag, String body) {}

    private Answer ask(Application application, HttpMethod method, String path, String bearer, String body) throws Exception {
        return await(send(application, method, path, bearer, body, null));
    }

    private Future<Answer> send(
            Application application, HttpMethod method, String path, String bearer, String body, String ifNoneMatch) {
        RequestOptions request = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(application.port)
                .setURI(API + path)
                .setTimeout(60_000);
        if (bearer != null) {
            request.putHeader("Authorization", "Bearer " + bearer);
        }
        if (ifNoneMatch != null) {
            request.putHeader("If-None-Match", ifNoneMatch);
        }
        if (body != null) {
            request.putHeader("Content-Type", "application/json");
        }
        return http.request(request)
                .compose(ready -> body == null ? ready.send() : ready.send(Buffer.buffer(body)))
                .compose(EdgeBenchmark::answer);
    }

    private static Future<Answer> answer(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(
                        response.statusCode(),
                        String.valueOf(response.getHeader("Content-Type")),
                        response.getHeader("ETag"),
                        body.toString()));
    }

    private static Answer await(Future<Answer> answer) throws Exception {
        return answer.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private static String registration() {
        return "{\"name\": \"Guest\", \"email\": \"" + UUID.randomUUID()
                + "@example.org\", \"municipality\": \"0101\", \"consent\": true}";
    }

    private static String consultation() {
        return "{\"topics\": [\"MITID\"], \"location\": \"IH\", \"municipality\": \"0101\", \"durationMinutes\": 8}";
    }

    // --- Processes

    /** One of the two, as a process of its own. */
    private final class Application implements AutoCloseable {
        private final String name;
        private final Path jar;
        private final int port = PackagedApplication.freePort();
        private final Map<String, String> environment;
        private Process process;

        Application(String name, Path jar, String portVariable, Map<String, String> environment) {
            this.name = name;
            this.jar = jar;
            this.environment = environment;
            environment.put(portVariable, String.valueOf(port));
        }

        /** Returns the seconds until this path was first answered. */
        double start(String path, List<String> further) throws Exception {
            List<String> command = new ArrayList<>(List.of(options.get("java")));
            command.addAll(Arrays.asList(options.get("flags").split(" ")));
            command.addAll(further);
            command.addAll(List.of("-jar", jar.toString()));
            Path log = OUTPUT.resolve(name + ".log");
            ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            java.environment().putAll(environment);
            long begun = System.nanoTime();
            process = java.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // a frozen one would stay
            while (!answers(path)) {
                require(process.isAlive() && System.nanoTime() - begun < 300e9, name + " does not start, see " + log);
                TimeUnit.MILLISECONDS.sleep(5);
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        private boolean answers(String path) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) new URL("http://127.0.0.1:" + port + path).openConnection();
                return connection.getResponseCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        /** What runs in the background of one must not count as, or slow down, what is measured of the other. */
        void freeze(boolean frozen) throws Exception {
            shell("kill", frozen ? "-STOP" : "-CONT", String.valueOf(process.pid()));
        }

        long cpuMicros() throws IOException {
            return ticks(process.pid(), false) * MICROS_PER_TICK;
        }

        long residentMegabytes() throws IOException {
            return (long) figure("VmRSS:\\s+(\\d+) kB", Files.readString(Path.of("/proc/" + process.pid() + "/status"))) / 1024;
        }

        void stop() throws InterruptedException {
            process.destroy();
            require(process.waitFor(3, TimeUnit.MINUTES), name + " does not stop");
        }

        @Override
        public void close() throws InterruptedException {
            if (process != null) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private List<String> cache(String kind, Application application) {
        return options.get("aot").equals("true")
                ? List.of("-XX:AOTCache" + kind + "=" + OUTPUT.resolve(application.name + ".aot"))
                : List.of();
    }

    /** Backends that ended meanwhile count as the postmaster's children. */
    private long databaseCpuMicros() throws IOException {
        long ticks = ticks(postgres.pid(), true);
        for (ProcessHandle backend : postgres.descendants().toList()) {
            try {
                ticks += ticks(backend.pid(), false);
            } catch (IOException ended) {
                // It is among the children now.
            }
        }
        return ticks * MICROS_PER_TICK;
    }

    private static long ticks(long pid, boolean children) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return children ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    }

    private static ProcessHandle postmaster(ProductionDatabase database) throws SQLException {
        try (Connection connection = database.asAdministrator();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1)).orElseThrow().parent().orElseThrow();
        }
    }

    private static void shell(String... command) throws IOException, InterruptedException {
        require(new ProcessBuilder(command).inheritIO().start().waitFor() == 0, String.join(" ", command));
    }

    private int number(String option) {
        return Integer.parseInt(options.get(option));
    }

    private static double figure(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        require(found.find(), text);
        return Double.parseDouble(found.group(1));
    }

    private static void require(boolean condition, Object otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise.toString());
        }
    }
}
