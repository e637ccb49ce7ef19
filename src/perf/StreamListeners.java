import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Opens many streams of a board against a running replica, changes the line from beside it, as another replica would, and says
 * how many heard of each change and after how long.
 *
 * <pre>
 *   ./mvnw -B -ntp -Pembedded -DskipTests package
 *   QUARKUS_OIDC_AUTH_SERVER_URL=... QUARKUS_OIDC_TOKEN_AUDIENCE=... GUIDANCE_OIDC_ISSUER=... \
 *     java -Xmx512m -Dguidance.clock.start=(ten o'clock of today) -jar target/quarkus-app/quarkus-run.jar
 *   java -cp 'target/quarkus-app/lib/main/*' src/perf/StreamListeners.java http://localhost:8080 \
 *     jdbc:postgresql://localhost:(its port, from the log)/postgres (process id of the application) [listeners] [changes]
 * </pre>
 *
 * All of them, the database and this program share the processors. It switches the queue of International House on, takes
 * tickets there and gives them up again. The clock is set because a board that is closed estimates nothing.
 */
final class StreamListeners {
    private static final String LOCATION = "IH";
    private static final long PATIENCE = 20_000_000_000L;

    private final URI base;
    private final Connection database;
    private final long process;
    private final Selector selector = Selector.open();
    private final List<Listener> listeners = new ArrayList<>();

    private StreamListeners(String base, String database, long process) throws IOException, SQLException {
        this.base = URI.create(base);
        this.database = DriverManager.getConnection(database, "guidance_app", "guidance_app");
        this.process = process;
    }

    /** One connection: what came that is not yet a whole line, and which boards. */
    private static final class Listener {
        private final StringBuilder rest = new StringBuilder();
        private int boards;
        private String newest = "";
        private long at;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int listeners = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1000;
        int changes = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 20;
        new StreamListeners(arguments[0], arguments[1], Long.parseLong(arguments[2])).run(listeners, changes);
    }

    private void run(int wanted, int changes) throws IOException, SQLException {
        change("update desk_settings set queue_enabled = true, version = version + 1 where location = ?", LOCATION);
        database.commit();
        System.out.printf("before: %s%n", memory());
        long begun = System.nanoTime();
        for (int i = 0; i < wanted; i++) {
            open();
            read(0);
        }
        await(listener -> listener.boards > 0);
        System.out.printf("%d listeners have the board after %d ms: %s%n",
                listeners.stream().filter(one -> one.boards > 0).count(), (System.nanoTime() - begun) / 1_000_000, memory());
        List<Double> all = new ArrayList<>();
        int missed = 0;
        for (int change = 1; change <= changes; change++) {
            UUID ticket = UUID.randomUUID();
            int number = nextNumber();
            String code = "\"%c%03d\"".formatted('A' + (number - 1) / 999, (number - 1) % 999 + 1);
            long committed = wait(ticket, number);
            await(listener -> listener.newest.contains(code));
            List<Double> heard = listeners.stream()
                    .filter(one -> one.newest.contains(code))
                    .map(one -> (one.at - committed) / 1e6)
                    .sorted()
                    .toList();
            missed += wanted - heard.size();
            all.addAll(heard);
            System.out.printf("change %2d: %d of %d, %s%n", change, heard.size(), wanted, figures(heard));
            giveUp(ticket);
            await(listener -> !listener.newest.contains(code));
        }
        System.out.printf("all %d changes: %d not heard, %s%n", changes, missed, figures(all.stream().sorted().toList()));
        System.out.printf("after: %s%n", memory());
        if (missed > 0) {
            System.exit(1);
        }
    }

    private void open() throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        channel.write(StandardCharsets.US_ASCII.encode(
                "GET /api/v1/locations/%s/queue/stream HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(LOCATION, base.getHost())));
        channel.configureBlocking(false);
        Listener listener = new Listener();
        channel.register(selector, SelectionKey.OP_READ, listener);
        listeners.add(listener);
    }

    private interface Condition {
        boolean holds(Listener listener);
    }

    private void await(Condition condition) throws IOException {
        long begun = System.nanoTime();
        while (!listeners.stream().allMatch(condition::holds) && System.nanoTime() - begun < PATIENCE) {
            read(100);
        }
    }

    /** Reads what there is, waiting for so many milliseconds at most. */
    private void read(long milliseconds) throws IOException {
        if (milliseconds == 0) {
            selector.selectNow();
        } else {
            selector.select(milliseconds);
        }
        ByteBuffer buffer = ByteBuffer.allocate(65_536);
        for (SelectionKey key : selector.selectedKeys()) {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                throw new IOException("The stream has ended");
            }
            take((Listener) key.attachment(), StandardCharsets.UTF_8.decode(buffer.flip()).toString());
        }
        selector.selectedKeys().clear();
    }

    private static void take(Listener listener, String text) {
        listener.rest.append(text);
        for (int end = listener.rest.indexOf("\n"); end >= 0; end = listener.rest.indexOf("\n")) {
            String line = listener.rest.substring(0, end);
            listener.rest.delete(0, end + 1);
            if (line.startsWith("data:")) {
                listener.boards++;
                listener.newest = line;
                listener.at = System.nanoTime();
            }
        }
    }

    /** As the application takes it, so that the two never give the same. */
    private int nextNumber() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                """
                insert into ticket_counter (location, day, last) values (?, ?, 1)
                on conflict (location, day) do update set last = ticket_counter.last + 1 returning last""")) {
            query.setObject(1, LOCATION);
            query.setObject(2, LocalDate.now());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Somebody comes; when that was committed. */
    private long wait(UUID ticket, int number) throws SQLException {
        change(
                """
                insert into ticket (id, version, visit, location, day, number, secret_digest, topics, moving_to_copenhagen,
                  persons, status, taken_at, due_at)
                values (?, 0, ?, '%s', ?, %d, sha256('secret'), '{MITID}', false, 1, 'WAITING', now(), now())"""
                        .formatted(LOCATION, number),
                ticket,
                ticket,
                LocalDate.now());
        change("insert into ticket_period (id, ticket, state, started_at) values (?, ?, 'WAITING', now())", UUID.randomUUID(), ticket);
        database.commit();
        return System.nanoTime();
    }

    private void giveUp(UUID ticket) throws SQLException {
        change("update ticket set status = 'GIVEN_UP', version = 1 where id = ?", ticket);
        change("update ticket_period set ended_at = now() where ticket = ?", ticket);
        database.commit();
    }

    private void change(String sql, Object... values) throws SQLException {
        database.setAutoCommit(false);
        try (Statement actor = database.createStatement();
                PreparedStatement statement = database.prepareStatement(sql)) {
            actor.execute("select set_config('guidance.actor', '{\"subject\": \"stream-listeners\", \"roles\": []}', true)");
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String figures(List<Double> sorted) {
        return sorted.isEmpty()
                ? "nothing"
                : "p50 %.0f ms, p99 %.0f ms, max %.0f ms".formatted(
                        sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1));
    }

    /** As the system counts them. */
    private String memory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
            return String.join(
                    ", ",
                    lines.filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                            .map(line -> line.replaceAll("\\s+", " "))
                            .toList());
        }
    }
}
