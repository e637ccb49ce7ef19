package dk.kk.ihcph.guidance.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.job.JobRuns;
import dk.kk.ihcph.guidance.sampledata.WithSampleData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGConnection;

/**
 * Recomputes every figure of frozen reports from exported rows by the program of {@code src/test/python}, which shares no
 * code with the application: {@code ./mvnw test -Precomputation}. The sample data is bent, so that what is rare is there.
 */
@QuarkusTest
@TestProfile(WithSampleData.class)
class ReportRecomputation implements ApiTest {
    private static final Logger LOG = Logger.getLogger(ReportRecomputation.class);
    private static final Path TARGET = Path.of("target", "recomputation");
    private static final Path ERRORS = TARGET.resolve("errors").resolve("report.json");
    private static final List<String> TABLES = List.of(
            "consultation",
            "ticket_period",
            "rating",
            "appointment",
            "referral",
            "event",
            "event_feedback",
            "registration",
            "location",
            "opening_hours",
            "closure",
            "coverage_requirement",
            "staff_member",
            "shift",
            "allocation",
            "budget_adjustment",
            "budget_adjustment_entry",
            "posting",
            "commitment");
    /** A comma outside quotes. */
    private static final Pattern SEPARATOR = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern ALL = Pattern.compile("(?m)^all +(\\d+) +(\\d+) +0 +(\\d+)$");

    @Inject
    JobRuns runs;

    private Reports reports;

    @BeforeAll
    static void bendTheSampleData() throws IOException, SQLException {
        Files.deleteIfExists(ERRORS);
        String statements = Files.readString(
                Path.of("src", "test", "resources", "recomputation", "rare.sql"), StandardCharsets.UTF_8);
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            statement.execute(statements);
            connection.commit();
        }
    }

    @BeforeEach
    void takeReports() {
        reports = new Reports(role -> as(role), runs);
    }

    @ParameterizedTest
    @CsvSource({
        "a past year, 2025-01-01, 2026-01-01, 1500",
        "a year that has begun, 2026-01-01, 2027-01-01, 1500",
        "parts of months, 2026-02-10, 2026-08-21, 1000",
        "more than two years, 2024-07-15, 2026-10-01, 600"
    })
    void findsEveryFigureInTheRows(String name, String from, String to, int atLeast) throws Exception {
        Path folder = TARGET.resolve(name.replace(' ', '-'));
        Path report = frozen(from, to, folder);
        Outcome outcome = recomputed(report, folder);
        LOG.infof("Recomputed %s%n%s", name, outcome.said());
        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.measures()).isGreaterThanOrEqualTo(atLeast);
    }

    /** Each changes one cell of one row, in the smallest step that there is, or leaves out a row. */
    @ParameterizedTest
    @CsvSource({
        "consultation, persons, status=RECORDED, TARGET_GROUP_SHARE",
        "event, attended, type=WELCOME, EVENT_PARTICIPANTS",
        "rating, score, score=4, DESK_RATING",
        "event_feedback, settling_in, settling_in=4, SETTLING_IN_SCORE",
        "posting, amount, year=2026, COST_PER_CONSULTATION",
        "coverage_requirement, minimum_staff, administration=BIF, DESK_HOURS_COVERED",
        "closure, , reason_en=Painting, DESK_HOURS_COVERED",
        "appointment, , status=NO_SHOW, APPOINTMENT_NO_SHOW_SHARE",
        "referral, , status=COMPLETED, REFERRALS_WITH_OUTCOME"
    })
    void noticesAnErrorInOneRow(String table, @Nullable String column, String which, String indicator)
            throws Exception {
        Path folder = TARGET.resolve("errors");
        if (!Files.exists(ERRORS)) {
            frozen("2024-01-01", "2027-01-01", folder);
            Outcome before = recomputed(ERRORS, folder);
            assertThat(before.exit()).as(before.said()).isZero();
        }
        Path file = folder.resolve(table + ".csv");
        String rows = Files.readString(file, StandardCharsets.UTF_8);
        try {
            Files.writeString(file, withError(rows, column, which.split("=")), StandardCharsets.UTF_8);
            Outcome outcome = recomputed(ERRORS, folder);
            assertThat(outcome.exit()).as(outcome.said()).isEqualTo(1);
            assertThat(outcome.said()).contains(indicator + ", the period, ");
        } finally {
            Files.writeString(file, rows, StandardCharsets.UTF_8);
        }
    }

    @Test
    void isNotContentWithNothing() throws Exception {
        Path folder = TARGET.resolve("nothing");
        Path report = frozen("2025-01-01", "2025-02-01", folder, "METHOD");
        assertThat(recomputed(report, folder).exit()).isEqualTo(1);
    }

    /** Freezes a report over this period, and writes it and the rows to the folder. */
    private Path frozen(String from, String to, Path folder, String... sections) throws IOException, SQLException {
        String id = reports.frozen(reports.computed(reports.drafted("KF042", from, to, sections)));
        Files.createDirectories(folder);
        export(folder);
        return Files.write(folder.resolve("report.json"), reports.bytes("kff-controller", id + ".json"));
    }

    private static void export(Path folder) throws IOException, SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set timezone to 'UTC'");
            for (String table : TABLES) {
                try (BufferedWriter file =
                        Files.newBufferedWriter(folder.resolve(table + ".csv"), StandardCharsets.UTF_8)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy (select * from " + table + ") to stdout (format csv, header)", file);
                }
            }
        }
    }

    /** What the program said of a report. */
    private record Outcome(int exit, String said) {
        long measures() {
            Matcher all = ALL.matcher(said);
            assertThat(all.find()).as(said).isTrue();
            return Long.parseLong(all.group(2));
        }
    }

    private static Outcome recomputed(Path report, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("recomputation.txt");
        Process program = new ProcessBuilder(
                        "python3",
                        "-B",
                        Path.of("src", "test", "python", "recompute.py").toString(),
                        report.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = program.waitFor(5, TimeUnit.MINUTES);
        program.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("ends by itself: %s", said).isTrue();
        return new Outcome(program.exitValue(), said);
    }

    /**
     * Returns the table with the number in this column one smaller, or a hundredth, in the last row that is meant; without
     * the row where no column is named.
     */
    private static String withError(String table, @Nullable String column, String... which) {
        List<String> lines = new ArrayList<>(table.lines().toList());
        List<String> names = List.of(lines.get(0).split(","));
        int meant = names.indexOf(which[0]);
        for (int at = lines.size() - 1; at > 0; at--) {
            List<String> cells = new ArrayList<>(List.of(SEPARATOR.split(lines.get(at), -1)));
            if (cells.size() != names.size() || !cells.get(meant).equals(which[1])) {
                continue;
            }
            if (column == null) {
                lines.remove(at);
                return String.join("\n", lines) + "\n";
            }
            int changed = names.indexOf(column);
            if (!cells.get(changed).isEmpty()) {
                BigDecimal number = new BigDecimal(cells.get(changed));
                cells.set(changed, number.subtract(number.ulp()).toPlainString());
                lines.set(at, String.join(",", cells));
                return String.join("\n", lines) + "\n";
            }
        }
        throw new IllegalArgumentException("No row has " + String.join("=", which));
    }
}
