package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.DECISION;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.entry;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.proposed;
import static dk.kk.ihcph.guidance.budget.adjustment.Adjustments.request;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.budget.adjustment.Adjustments;
import dk.kk.ihcph.guidance.budget.allocation.CommitmentService;
import dk.kk.ihcph.guidance.budget.allocation.CommitmentService.MonthHours;
import dk.kk.ihcph.guidance.job.JobRuns;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random courses of adjustments, postings, reversals, imports and hours: after each step the status equals a plain model,
 * and at the end it can still be seen as it was after each.
 */
@QuarkusTest
class LedgerPropertyTest implements PostingImports {
    private static final int STEPS = 30;
    private static final List<String> OWNERS = List.of(BIF, KFF, KFF, KFF);
    private static final BigDecimal[] FTE = {
        new BigDecimal("1.00"), new BigDecimal("1.00"), new BigDecimal("0.50"), BigDecimal.ZERO
    };

    @Inject
    JobRuns runs;

    @Inject
    CommitmentService commitments;

    @Inject
    AuditActor actor;

    @Inject
    Clock clock;

    @Override
    public JobRuns runs() {
        return runs;
    }

    /** What is to be known of one allocation. */
    private static final class Expected {
        private BigDecimal adjusted;
        private BigDecimal spent = new BigDecimal("0.00");
        private final BigDecimal[] hours = zeros();
        private final BigDecimal[] salary = zeros();

        Expected(String adopted) {
            adjusted = new BigDecimal(adopted);
        }

        private static BigDecimal[] zeros() {
            BigDecimal[] months = new BigDecimal[12];
            Arrays.fill(months, new BigDecimal("0.00"));
            return months;
        }

        /**
         * The cost of each month's hours beyond its salary, until two months have passed since. It is the hours' part of the
         * line; the running total is rounded.
         */
        BigDecimal committed(BigDecimal fte, int year, LocalDate today) {
            BigDecimal open = new BigDecimal("0.00");
            BigDecimal hoursSoFar = BigDecimal.ZERO;
            BigDecimal costSoFar = new BigDecimal("0.00");
            for (int month = 0; month < 12; month++) {
                hoursSoFar = hoursSoFar.add(hours[month]);
                BigDecimal cost = fte.signum() == 0
                        ? costSoFar
                        : hoursSoFar
                                .multiply(adjusted)
                                .divide(fte.multiply(new BigDecimal("1263")), 2, RoundingMode.HALF_UP);
                boolean late = !today.isBefore(LocalDate.of(year, month + 1, 1).plusMonths(3));
                if (salary[month].signum() == 0 || !late) {
                    open = open.add(
                            cost.subtract(costSoFar).subtract(salary[month]).max(BigDecimal.ZERO));
                }
                costSoFar = cost;
            }
            return open;
        }
    }

    private record Booked(String id, int line, BigDecimal amount, int salaryMonth) {}

    private final Map<String, String> shown = new LinkedHashMap<>();
    private final List<Booked> booked = new ArrayList<>();
    private final List<Expected> model = List.of(
            new Expected("623000.00"), new Expected("580000.00"), new Expected("410000.00"), new Expected("50000.00"));
    private Random random = new Random();
    private Budget budget = new Budget(0, "", "", "");
    private List<UUID> lines = List.of();
    private String lastFile = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void showsAfterEachStepWhatItCameToAndForeverWhatItShowed(long seed) {
        random = new Random(seed);
        budget = newYear();
        lines = Adjustments.allocations(as("bif-guide"), budget.note(), budget.year());
        check();
        for (int step = 0; step < STEPS; step++) {
            step();
            check();
        }
        assertThat(shown).hasSizeGreaterThan(STEPS);
        shown.forEach((asOf, status) -> assertThat(
                        as("auditor").get(path() + "&asOf=" + asOf).asString())
                .isEqualTo(status));
    }

    private void step() {
        switch (random.nextInt(9)) {
            case 0 -> grant();
            case 1 -> transfer();
            case 2 -> leavePending();
            case 3, 4 -> post(false);
            case 5 -> post(true);
            case 6 -> takeBack();
            case 7 -> importFile();
            default -> tellHours();
        }
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(4_000_000) - 1_000_000L, 2).add(new BigDecimal("0.01"));
    }

    private void grant() {
        int line = random.nextInt(4);
        BigDecimal amount = amount();
        Adjustments.granted(() -> as(OWNERS.get(line)), lines.get(line), amount);
        adjust(line, amount);
    }

    private void transfer() {
        BigDecimal amount = amount();
        int from = random.nextInt(3);
        String id = proposed(
                as(KFF), request("TRANSFER", entry(lines.get(from), amount.negate()), entry(lines.get(3), amount)));
        if (from == 0) {
            assertThat(decide(id)).as("not approved by BIF").isEqualTo(409);
            assertThat(as(BIF).post("/budget-adjustments/" + id + "/approve").statusCode())
                    .isEqualTo(200);
        }
        assertThat(decide(id)).isEqualTo(200);
        adjust(from, amount.negate());
        adjust(3, amount);
    }

    private int decide(String id) {
        return as(KFF).body(DECISION)
                .post("/budget-adjustments/" + id + "/decide")
                .statusCode();
    }

    private void leavePending() {
        String id = proposed(as(KFF), request("SUPPLEMENTARY_GRANT", entry(lines.get(1), amount())));
        if (random.nextBoolean()) {
            as(KFF).post("/budget-adjustments/" + id + "/withdraw").then().statusCode(200);
        }
    }

    private void adjust(int line, BigDecimal amount) {
        model.get(line).adjusted = model.get(line).adjusted.add(amount);
    }

    private void post(boolean salary) {
        int line = random.nextInt(salary ? 3 : 4);
        int month = salary ? 1 + random.nextInt(12) : 0;
        BigDecimal amount = amount();
        String id = book(
                        OWNERS.get(line),
                        """
                        {"allocation": "%s", "date": "%d-%02d-15", "account": "2210", "amount": %s, "description": "Forbrug", "source": "TEST",
                         "reference": "%s"%s}"""
                                .formatted(
                                        lines.get(line),
                                        budget.year(),
                                        1 + random.nextInt(12),
                                        amount,
                                        Postings.unique(),
                                        salary ? ", \"salaryMonth\": \"%d-%02d\"".formatted(budget.year(), month) : ""))
                .statusCode(201)
                .extract()
                .path("id");
        enter(line, month, amount);
        booked.add(new Booked(id, line, amount, month));
    }

    private void enter(int line, int salaryMonth, BigDecimal amount) {
        Expected expected = model.get(line);
        expected.spent = expected.spent.add(amount);
        if (salaryMonth > 0) {
            expected.salary[salaryMonth - 1] = expected.salary[salaryMonth - 1].add(amount);
        }
    }

    private void takeBack() {
        if (booked.isEmpty()) {
            return;
        }
        Booked wrong = booked.remove(random.nextInt(booked.size()));
        String body = "{\"reason\": \"Forkert\", \"date\": \"%d-12-30\"}".formatted(budget.year());
        reverse(OWNERS.get(wrong.line()), wrong.id(), body).statusCode(201);
        reverse(OWNERS.get(wrong.line()), wrong.id(), body).statusCode(409);
        enter(wrong.line(), wrong.salaryMonth(), wrong.amount().negate());
    }

    /** Some files hold a line that is wrong, and some come twice: neither books anything. */
    private void importFile() {
        if (!lastFile.isEmpty() && random.nextInt(3) == 0) {
            assertThat(imported(KFF, lastFile, "").getString("status")).isEqualTo("SUCCEEDED");
            return;
        }
        boolean wrong = random.nextInt(3) == 0;
        StringBuilder file = new StringBuilder(HEADER);
        List<BigDecimal> amounts = new ArrayList<>();
        for (int line = 0; line < 1 + random.nextInt(5); line++) {
            BigDecimal amount = amount();
            amounts.add(amount);
            file.append("%s;15-06-%d;2210;%s;Forbrug;%s\n"
                    .formatted(
                            Postings.unique(),
                            budget.year(),
                            amount.toPlainString().replace('.', ','),
                            lines.get(1)));
        }
        if (wrong) {
            file.append(
                    "%s;15-06-%d;2210;1,234.56;Forbrug;%s\n".formatted(Postings.unique(), budget.year(), lines.get(1)));
        }
        assertThat(imported(KFF, file.toString(), "").getString("status")).isEqualTo(wrong ? "FAILED" : "SUCCEEDED");
        if (!wrong) {
            amounts.forEach(amount -> enter(1, 0, amount));
            lastFile = file.toString();
        }
    }

    private void tellHours() {
        int line = random.nextInt(3);
        List<MonthHours> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            BigDecimal worked = BigDecimal.valueOf(random.nextInt(8000), 2);
            BigDecimal planned = BigDecimal.valueOf(random.nextInt(4000), 2);
            months.add(new MonthHours(month, worked, planned));
            model.get(line).hours[month - 1] = worked.add(planned);
        }
        UUID allocation = lines.get(line);
        actor.runAs(
                "test",
                () -> commitments.recordHours(new TreeSet<>(List.of(allocation)), () -> Map.of(allocation, months)));
    }

    private String path() {
        return "/budget/status?year=" + budget.year() + "&budgetNote=" + budget.note();
    }

    private void check() {
        String answer = as("auditor").get(path()).asString();
        JsonPath status = new JsonPath(answer)
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        BigDecimal adjusted = BigDecimal.ZERO;
        BigDecimal remaining = BigDecimal.ZERO;
        for (int line = 0; line < 4; line++) {
            Expected expected = model.get(line);
            BigDecimal committed = expected.committed(FTE[line], budget.year(), LocalDate.now(clock));
            String at = "allocations[" + line + "].";
            assertThat(List.of(
                            status.getString(at + "adjusted"),
                            status.getString(at + "spent"),
                            status.getString(at + "committed.total"),
                            status.getString(at + "remaining")))
                    .containsExactly(
                            expected.adjusted.toPlainString(),
                            expected.spent.toPlainString(),
                            committed.toPlainString(),
                            expected.adjusted
                                    .subtract(expected.spent)
                                    .subtract(committed)
                                    .toPlainString());
            adjusted = adjusted.add(expected.adjusted);
            remaining = remaining.add(expected.adjusted.subtract(expected.spent).subtract(committed));
        }
        assertThat(status.getString("total.adjusted")).isEqualTo(adjusted.toPlainString());
        assertThat(status.getString("total.remaining")).isEqualTo(remaining.toPlainString());
        assertThat(as("auditor")
                        .get("/allocations/totals?budgetNote=" + budget.note() + "&year=" + budget.year())
                        .jsonPath()
                        .using(JsonPathConfig.jsonPathConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                        .getString("items[0].adjusted"))
                .isEqualTo(adjusted.toPlainString());
        shown.put(status.getString("asOf"), answer);
    }
}
