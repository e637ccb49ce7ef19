package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.newAccount;
import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.job.JobRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finance system exports is booked as a whole, once. */
@QuarkusTest
class PostingImportTest implements PostingImports {
    @Inject
    JobRuns runs;

    @Override
    public JobRuns runs() {
        return runs;
    }

    @Test
    void booksADanishFileToTheOere() {
        Budget budget = newBudget();
        String account = newAccount();
        rule(KFF, account, "XG*", budget.kff(), true);
        String event = newEvent();
        String own = unique();
        String csv =
                """
                \ufeffBilagsnummer;Dato;Periode;Konto;PSP-element;Beløb;Tekst;Leverandør;Arrangement;Lønmåned;Bevilling
                %1$s-1;31-03-2030;03-2030;%2$s;XG-1;48.333,33;"Løn; marts";;;;
                %1$s-2;31.03.2030;2030-03;%2$s;XG-1;-1.234,56;Refusion;Løn A/S;;01-2030;

                %1$s-3;12/02/2030;;%2$s;XG-1;4250;Forplejning;Kantinen A/S;%3$s;;
                %1$s-4;2030-04-01;;%2$s;;0,5;Gebyr;;;;%4$s
                """
                        .formatted(own, account, event, budget.kff());
        JsonPath job = imported(KFF, csv, "&controlTotal=51349.27");
        assertThat(job.getString("status")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("result.postingImport.accepted")).isEqualTo(4);
        assertThat(job.<BigDecimal>get("result.postingImport.total")).isEqualByComparingTo("51349.27");
        assertThat(job.getList("result.postingImport.allocations.allocation")).containsExactly(budget.kff());
        assertThat(job.getList("result.postingImport.allocations.line"))
                .containsExactly("1 årsværk til personlig vejledning (KFF)");
        assertThat(job.<BigDecimal>get("result.postingImport.allocations[0].amount"))
                .isEqualByComparingTo("51349.27");
        String id = job.getString("id");
        JsonPath booked = as("auditor")
                .get("/postings?job=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.reference", contains(own + "-3", own + "-1", own + "-2", own + "-4"))
                .body("items.salaryMonth", contains(null, "2030-03", "2030-01", null))
                .body("items[0].event", equalTo(event))
                .body("items[0].period", equalTo("2030-02"))
                .body("items[1].description", equalTo("Løn; marts"))
                .body("items[2].supplier", equalTo("Løn A/S"))
                .extract()
                .jsonPath();
        assertThat(booked.getList("items.amount").toString()).isEqualTo("[4250.0, 48333.33, -1234.56, 0.5]");
        as("auditor")
                .get("/audit-entries?entityType=posting&entityId=" + booked.getString("items[0].id"))
                .then()
                .body("items[0].subject", equalTo(KFF))
                .body("items[0].operation", containsString(id));
    }

    @Test
    void saysInADryRunWhatItWouldBook() {
        Budget budget = newBudget();
        String csv = HEADER
                + "%s;31-03-2030;2210;100,00;Løn;%s\n".formatted(unique(), budget.bif())
                + "%s;31-03-2030;2210;50,25;Løn;%s".formatted(unique(), budget.bif());
        JsonPath tried = imported(BIF, csv, "&dryRun=true");
        assertThat(tried.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(tried.getBoolean("result.postingImport.dryRun")).isTrue();
        assertThat(tried.getInt("result.postingImport.allocations[0].lines")).isEqualTo(2);
        assertThat(tried.<BigDecimal>get("result.postingImport.allocations[0].amount"))
                .isEqualByComparingTo("150.25");
        assertThat(linesOf(BIF, tried, "ACCEPTED").getList("items.record"))
                .hasSize(2)
                .containsOnlyNulls();
        assertThat(bookedOn(budget.bif())).isZero();
        assertThat(imported(BIF, csv, "").getInt("result.postingImport.accepted"))
                .isEqualTo(2);
        assertThat(bookedOn(budget.bif())).isEqualTo(2);
    }

    @Test
    void booksNothingOfTheSameFileAgain() {
        Budget budget = newBudget();
        String csv = HEADER + "%s;31-03-2030;2210;100,00;Til 010190-1234;%s\n".formatted(unique(), budget.bif());
        JsonPath first = imported(BIF, csv, "&maskCpr=true");
        assertThat(first.getInt("result.postingImport.accepted")).isEqualTo(1);
        String posting = linesOf(BIF, first, "ACCEPTED").getString("items[0].record");
        as(BIF).get("/postings/" + posting).then().body("description", equalTo("Til [CPR]"));
        JsonPath again = imported(BIF, csv, "&maskCpr=true&controlTotal=100");
        assertThat(again.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(again.getInt("result.postingImport.duplicates")).isEqualTo(1);
        assertThat(again.<BigDecimal>get("result.postingImport.total")).isEqualByComparingTo("100");
        assertThat(again.getList("result.postingImport.allocations")).isEmpty();
        assertThat(linesOf(BIF, again, "DUPLICATE").getString("items[0].record"))
                .isEqualTo(posting);
        assertThat(bookedOn(budget.bif())).isEqualTo(1);
    }

    @Test
    void refusesAFileThatDoesNotAddUpToItsControlTotal() {
        Budget budget = newBudget();
        String csv = HEADER + "%s;31-03-2030;2210;100,00;Løn;%s\n".formatted(unique(), budget.bif());
        JsonPath job = imported(BIF, csv, "&controlTotal=100.01");
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(job.getString("problem.code")).isEqualTo("CONTROL_TOTAL_DIFFERS");
        assertThat(job.getString("problem.detail"))
                .isEqualTo(
                        "The lines of the file add up to DKK 100, but the control total is DKK 100.01. Nothing was booked.");
        assertThat(bookedOn(budget.bif())).isZero();
        send(BIF, csv, "&controlTotal=1.234").statusCode(400).body("errors[0].parameter", equalTo("controlTotal"));
    }

    @Test
    void takesThePeriodOfTheFileWhereALineNamesNone() {
        Budget budget = newBudget();
        String csv = "reference,date,account,amount,text,allocation,period\n"
                + "%s,2031-01-05,2210,\"100,00\",Late,%s,\n".formatted(unique(), budget.bif())
                + "%s,2030-11-05,2210,\"100,00\",Early,%s,2030-10\n".formatted(unique(), budget.bif());
        assertThat(imported(BIF, csv, "&period=2030-12").getInt("result.postingImport.accepted"))
                .isEqualTo(2);
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items.period", contains("2030-10", "2030-12"));
    }

    @Test
    void goesOnAnewWhereItWasInterrupted() {
        Budget budget = newBudget();
        StringBuilder csv = new StringBuilder(HEADER);
        for (int line = 0; line < 150 * 10; line++) {
            csv.append("%s;31-03-2030;2210;1,01;Løn;%s\n".formatted(unique(), budget.bif()));
        }
        String id = send(BIF, csv.toString(), "&controlTotal=1515")
                .statusCode(202)
                .extract()
                .path("id");
        runs.interruptAfter(2, id);
        assertThat(bookedOn(budget.bif())).isZero();
        runs.run(id);
        assertThat(job(BIF, id).getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job(BIF, id).getInt("result.postingImport.allocations[0].lines"))
                .isEqualTo(1500);
    }

    @Test
    void booksAFileOnceThatIsSentTwiceAtOnce() {
        Budget budget = newBudget();
        StringBuilder csv = new StringBuilder(HEADER);
        for (int line = 0; line < 150; line++) {
            csv.append("%s;31-03-2030;2210;1,01;Løn;%s\n".formatted(unique(), budget.bif()));
        }
        List<String> jobs = List.of(
                send(BIF, csv.toString(), "").extract().path("id"),
                send(BIF, csv.toString(), "").extract().path("id"));
        Concurrently.run(2, caller -> {
            try {
                return runs.run(jobs.get(caller));
            } catch (RuntimeException tryAgain) {
                return runs.run(jobs.get(caller));
            }
        });
        assertThat(jobs).extracting(id -> job(BIF, id).getString("status")).containsOnly("SUCCEEDED");
        assertThat(jobs)
                .extracting(id -> job(BIF, id).getInt("result.postingImport.accepted"))
                .containsExactlyInAnyOrder(150, 0);
        assertThat(bookedOn(budget.bif())).isEqualTo(150);
    }

    @Test
    void isForTheOwnAdministration() {
        Budget budget = newBudget();
        String csv = HEADER + "%s;31-03-2030;2210;100,00;Løn;%s\n".formatted(unique(), budget.bif());
        send(BIF, csv, "&administration=KFF").statusCode(403);
        send("bif-coordinator", csv, "").statusCode(403);
        as(BIF, KFF)
                .contentType("text/csv")
                .body(csv)
                .post("/postings/imports?source=TEST")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("administration"));
        as(BIF).contentType("text/csv")
                .body(csv)
                .post("/postings/imports")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("source"));
    }
}
