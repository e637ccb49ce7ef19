package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.newAccount;
import static dk.kk.ihcph.guidance.budget.posting.Postings.posting;
import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands booked is booked once; what was reversed can be booked again. */
@QuarkusTest
class BookedBeforeTest implements PostingImports {
    private static final int CREATED = 201;

    @Inject
    JobRuns runs;

    @Override
    public JobRuns runs() {
        return runs;
    }

    private String line(String voucher, Object year, String amount, String allocation) {
        return "%s;31-03-%s;2210;%s;Løn;%s\n".formatted(voucher, year, amount, allocation);
    }

    private void reverseAll(String allocation, int year) {
        as(BIF).get("/postings?limit=200&allocation=" + allocation)
                .jsonPath()
                .<String>getList("items.findAll { it.allowedActions.contains('REVERSE') }.id")
                .forEach(id -> reverse(BIF, id, "{\"reason\": \"Wrong\", \"date\": \"%d-04-15\"}".formatted(year))
                        .statusCode(CREATED));
    }

    private double net(String allocation) {
        return as(BIF)
                .get("/postings?limit=200&allocation=" + allocation)
                .jsonPath()
                .<Number>getList("items.amount")
                .stream()
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    @Test
    void booksAFileAnewOnceItIsReversed() {
        Budget budget = newBudget();
        String csv = HEADER + line(unique(), 2030, "1.000,00", budget.bif());
        for (int times = 0; times < 3; times++) {
            assertThat(imported(BIF, csv, "").getInt("result.postingImport.accepted"))
                    .isEqualTo(1);
            assertThat(imported(BIF, csv, "").getInt("result.postingImport.duplicates"))
                    .isEqualTo(1);
            assertThat(net(budget.bif())).isEqualTo(1000);
            reverseAll(budget.bif(), 2030);
            assertThat(net(budget.bif())).isZero();
        }
        assertThat(imported(BIF, csv, "").getInt("result.postingImport.accepted"))
                .isEqualTo(1);
    }

    @Test
    void booksAReversedReferenceOnceHoweverManyAskAtOnce() {
        Budget budget = newBudget();
        String posting = posting(budget.bif(), budget.year(), unique(), "");
        book(BIF, posting).statusCode(CREATED);
        reverseAll(budget.bif(), budget.year());
        List<Integer> answers = Concurrently.run(
                30, caller -> as(BIF).body(posting).post("/postings").statusCode());
        assertThat(Collections.frequency(answers, CREATED)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(29);
    }

    @Test
    void numbersTheLinesOfAVoucherAndBooksEachOnce() {
        Budget budget = newBudget();
        String voucher = unique();
        String first = posting(budget.bif(), budget.year(), voucher, ", \"referenceLine\": 1");
        String id = book(BIF, first)
                .statusCode(CREATED)
                .body("referenceLine", equalTo(1))
                .extract()
                .path("id");
        book(BIF, first).statusCode(409).body("detail", containsString(voucher));
        book(BIF, first.replace("\"referenceLine\": 1", "\"referenceLine\": 2")).statusCode(CREATED);
        book(BIF, first.replace("\"referenceLine\": 1", "\"referenceLine\": -1"))
                .statusCode(422);
    }

    @Test
    void tellsTheLinesOfAVoucherApartByTheirContent() {
        Budget budget = newBudget();
        String voucher = unique();
        String one = line(voucher, 2030, "10,00", budget.bif());
        String other = line(voucher, 2030, "20,00", budget.bif());
        assertThat(imported(BIF, HEADER + one + other + one, "").getInt("result.postingImport.accepted"))
                .isEqualTo(3);
        JsonPath otherOrder = imported(BIF, HEADER + other + one + one, "");
        assertThat(otherOrder.getInt("result.postingImport.duplicates")).isEqualTo(3);
        JsonPath grown = imported(BIF, HEADER + line(voucher, 2030, "5,00", budget.bif()) + other + one + one, "");
        assertThat(grown.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(grown.getInt("result.postingImport.accepted")).isEqualTo(1);
        JsonPath changed = imported(BIF, HEADER + one + one + line(voucher, 2030, "20,01", budget.bif()), "");
        assertThat(linesOf(BIF, changed, "REJECTED")
                        .getList("items.errors[0].code")
                        .toString())
                .contains("REFERENCE_USED");
        assertThat(net(budget.bif())).isEqualTo(45);
    }

    @Test
    void seesThatALineIsBookedBeforeItAsksForItsYearAndItsRule() {
        Budget budget = newYear();
        String account = newAccount();
        String rule = rule(BIF, account, "", budget.bif(), false);
        String old = "%s;31-03-%d;%s;50,00;Løn;\n".formatted(unique(), budget.year(), account);
        assertThat(imported(BIF, HEADER + old, "").getInt("result.postingImport.accepted"))
                .isEqualTo(1);
        as(BIF).body("{}")
                .post("/budget/years/" + budget.yearOf("BIF") + "/close")
                .then()
                .statusCode(200);
        as(BIF).header("If-Match", "\"0\"")
                .delete("/posting-rules/" + rule)
                .then()
                .statusCode(204);
        Budget open = newBudget();
        JsonPath job = imported(BIF, HEADER + old + line(unique(), 2030, "10,00", open.bif()), "");
        assertThat(job.getString("status")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("result.postingImport.duplicates")).isEqualTo(1);
        assertThat(job.getInt("result.postingImport.accepted")).isEqualTo(1);
        JsonPath changed = imported(BIF, HEADER + old.replace("50,00", "51,00"), "");
        assertThat(linesOf(BIF, changed, "REJECTED").getString("items[0].errors[0].code"))
                .isEqualTo("REFERENCE_USED");
    }

    @Test
    void keepsVoucherNumbersThatLookLikeCprNumbersApartAndOutOfTheAuditTrail() {
        Budget budget = newBudget();
        int own = Integer.parseInt(unique().replaceAll("\\D", ""));
        String first = "190123%04d".formatted(own % 10_000);
        String second = "190124%04d".formatted(own % 10_000);
        for (String voucher : List.of(first, second)) {
            String csv = HEADER + line(voucher, 2030, "100,00", budget.bif()).replace("Løn", "Til 010190-1234");
            assertThat(imported(BIF, csv, "&maskCpr=true").getInt("result.postingImport.accepted"))
                    .isEqualTo(1);
        }
        JsonPath booked = as(BIF).get("/postings?allocation=" + budget.bif()).jsonPath();
        assertThat(booked.getList("items.reference")).containsExactlyInAnyOrder(first, second);
        assertThat(booked.getList("items.description")).containsOnly("Til [CPR]");
        for (String id : booked.<String>getList("items.id")) {
            String audit = as("auditor")
                    .get("/audit-entries?entityType=posting&entityId=" + id)
                    .asString();
            assertThat(audit).doesNotContain(first).doesNotContain(second).contains("hmac:");
        }
        reverseAll(budget.bif(), 2030);
        book(BIF, posting(budget.bif(), 2030, first, "")).statusCode(CREATED);
    }
}
