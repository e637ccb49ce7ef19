package dk.kk.ihcph.guidance.budget.status;

import static dk.kk.ihcph.guidance.TestDatabase.write;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.of2024;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.ledger.LedgerRows;
import dk.kk.ihcph.guidance.budget.ledger.StatusRepository;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the ledger is read: nothing comes to be known late, and no other year is looked at. */
@QuarkusTest
class StatusLedgerTest implements ApiTest {
    private static final int READERS = 2;
    private static final int WRITERS = 3;
    /** Over ten years; more of them by {@code -Dpostings=1000000}. */
    private static final int POSTINGS = Integer.getInteger("postings", 30_000);

    /** Books 1 krone, and takes its time between being stamped and being committed. */
    private static void post(UUID allocation, LongSupplier millis, CountDownLatch stamped)
            throws SQLException, InterruptedException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                PreparedStatement posting = connection.prepareStatement(
                        """
                        insert into posting (id, allocation, administration, year, period, date, account, amount, text, source,
                                             reference)
                        select gen_random_uuid(), id, administration, year, 1, make_date(year, 1, 1), '2200', 1, 'Forbrug', 'TEST',
                               gen_random_uuid()::text from allocation where id = ?""")) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            posting.setObject(1, allocation);
            posting.execute();
            statement.execute("set constraints all immediate");
            stamped.countDown();
            Thread.sleep(millis.getAsLong());
            connection.commit();
        }
    }

    /** A reader stands at the lock that this writer holds. */
    private static long untilSomebodyWaits() {
        Eventually.holds("a reader waits", () -> !TestDatabase.read(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .equals("0"));
        return 0;
    }

    private String status(LedgerRows rows, String asOf) {
        return as("bif-guide")
                .get(rows.path() + asOf)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String spent(String status) {
        return JsonPath.from(status).getString("total.spent");
    }

    @Test
    void waitsForWhatIsStampedAndNotYetCommitted() throws Exception {
        LedgerRows rows = of2024(this);
        CountDownLatch stamped = new CountDownLatch(1);
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> posting = writer.submit(() -> {
                post(rows.allocations.get(0), StatusLedgerTest::untilSomebodyWaits, stamped);
                return true;
            });
            assertThat(stamped.await(3, TimeUnit.MINUTES)).isTrue();
            assertThat(spent(status(rows, ""))).isEqualTo("1.0");
            posting.get();
        } finally {
            writer.shutdownNow();
        }
    }

    @Test
    void showsAgainWhatItShowedWhileOthersPosted() throws Exception {
        LedgerRows rows = of2024(this);
        Map<String, String> shown = new ConcurrentHashMap<>();
        AtomicInteger posted = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                UUID allocation = rows.allocations.get(writer);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        post(allocation, () -> ThreadLocalRandom.current().nextInt(15), new CountDownLatch(1));
                        posted.incrementAndGet();
                    }
                    return true;
                }));
            }
            for (int reader = 0; reader < READERS; reader++) {
                running.add(threads.submit(() -> {
                    while (posted.get() < WRITERS * 40) {
                        String status = status(rows, "");
                        shown.put(JsonPath.from(status).getString("asOf"), status);
                    }
                    return true;
                }));
            }
            for (Future<?> one : running) {
                one.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(new TreeMap<>(shown)
                        .values().stream()
                                .map(StatusLedgerTest::spent)
                                .map(Double::valueOf)
                                .toList())
                .as("what was spent, in the order of asOf")
                .isSorted()
                .hasSizeGreaterThan(5);
        assertThat(shown.values().stream()
                        .map(StatusLedgerTest::spent)
                        .distinct()
                        .count())
                .isGreaterThan(3);
        shown.forEach(
                (asOf, status) -> assertThat(status(rows, "&asOf=" + asOf)).isEqualTo(status));
    }

    @Test
    void readsPostingsOfItsYearOnly() throws SQLException {
        LedgerRows rows = of2024(this);
        String marker = "SCALE" + ThreadLocalRandom.current().nextInt(1_000_000);
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            // Without triggers, which would stamp and audit each.
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    """
                    insert into posting (id, allocation, administration, year, period, date, account, amount, text, source,
                                         reference, salary_month, recorded_at)
                    select gen_random_uuid(), a.id, a.administration, 2015 + n %% 10, 1 + n %% 12, '2024-01-01', '2200', 1, 'Forbrug',
                           '%s', n::text, case when n %% 3 = 0 then 1 + n %% 12 end, '2024-06-01T00:00:00Z'
                      from generate_series(1, %d) n join allocation a on a.id = '%s'"""
                            .formatted(marker, POSTINGS, rows.allocations.get(1)));
            statement.execute("vacuum (analyze) posting");
            String ledger = StatusRepository.LEDGER
                    .replace(":year", "2024")
                    .replace(":asOf", "timestamptz '2024-12-31T22:59:59Z'");
            String plan = explained(statement, ledger);
            // Which of the indices that begin with the year it takes is the planner's choice.
            assertThat(plan)
                    .containsPattern("Index (Only )?Scan (using|on) posting_(by|of)_(year|period)")
                    .doesNotContain("Seq Scan on posting");
            if (Boolean.getBoolean("show.plan")) {
                System.out.println(plan);
            }
            assertThat(spent(status(rows, "&asOf=2024-12-31"))).isEqualTo(POSTINGS / 10 + ".0");
        } finally {
            write("delete from posting where source = ?", marker);
        }
    }

    private static String explained(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet plan = statement.executeQuery("explain (analyze, buffers) " + sql)) {
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
