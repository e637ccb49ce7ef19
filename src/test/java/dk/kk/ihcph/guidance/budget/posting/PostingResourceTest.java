package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.newAccount;
import static dk.kk.ihcph.guidance.budget.posting.Postings.posting;
import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was spent: booked once, by its own administration, on its own allocation, and never changed. */
@QuarkusTest
class PostingResourceTest implements Postings {

    @Test
    void booksOnTheNamedAllocationToTheOere() {
        Budget budget = newBudget();
        String answer = book(BIF, posting(budget.bif(), budget.year(), unique(), ", \"supplier\": \"Løn A/S\""))
                .statusCode(201)
                .header("Location", containsString("/api/v1/postings/"))
                .header("ETag", notNullValue())
                .body("administration", equalTo("BIF"))
                .body("year", equalTo(budget.year()))
                .body("period", equalTo(budget.year() + "-03"))
                .body("salaryMonth", nullValue())
                .body("recordedAt", nullValue())
                .body("allowedActions", contains("REVERSE"))
                .extract()
                .asString();
        assertThat(answer).contains("\"amount\":48333.33,");
        as("auditor")
                .get("/postings/" + JsonPath.from(answer).getString("id"))
                .then()
                .statusCode(200)
                .body("supplier", equalTo("Løn A/S"))
                .body("recordedAt", notNullValue())
                .body("allowedActions", empty());
    }

    @Test
    void isReadInBothAdministrationsButNotByGuidesOrEvaluators() {
        Budget budget = newBudget();
        String id = booked(BIF, budget.bif(), budget.year());
        for (String role : List.of("kff-controller", "kff-coordinator", "bif-coordinator", "auditor")) {
            as(role).get("/postings/" + id).then().statusCode(200);
            as(role).get("/postings?allocation=" + budget.bif()).then().body("items.id", contains(id));
        }
        for (String role : List.of("bif-guide", "evaluator", "admin", "partner")) {
            as(role).get("/postings/" + id).then().statusCode(403);
        }
        as("bif-coordinator")
                .body(posting(budget.bif(), budget.year(), unique(), ""))
                .post("/postings")
                .then()
                .statusCode(403);
        as(BIF).get("/postings/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void refusesTheAllocationOfTheOtherAdministrationAndOneThatIsNone() {
        Budget budget = newBudget();
        book(KFF, posting(budget.bif(), budget.year(), unique(), ""))
                .statusCode(403)
                .body("code", equalTo("OTHER_ADMINISTRATION"));
        book(KFF, posting(UUID.randomUUID().toString(), budget.year(), unique(), ""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/allocation"))
                .body("errors[0].code", equalTo("UNKNOWN_ALLOCATION"));
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items", empty());
    }

    @Test
    void refusesTheSameReferenceOfTheSameSourceAndNamesThePosting() {
        Budget budget = newBudget();
        String reference = unique();
        String id = book(BIF, posting(budget.bif(), budget.year(), reference, ""))
                .statusCode(201)
                .extract()
                .path("id");
        book(KFF, posting(budget.kff(), budget.year(), reference, ""))
                .statusCode(409)
                .body("code", equalTo("POSTED_BEFORE"))
                .body("detail", startsWith("TEST has already sent a posting with the reference " + reference + ". "));
        book(KFF, posting(budget.kff(), budget.year(), reference, "").replace("\"TEST\"", "\"OTHER\""))
                .statusCode(201);
    }

    @Test
    void refusesAClosedYearUntilItIsReopenedWithAReason() {
        Budget budget = newYear();
        String before = booked(BIF, budget.bif(), budget.year());
        String etag = as(BIF).get("/postings/" + before).header("ETag");
        String year = "/budget/years/" + budget.yearOf("BIF");
        as(BIF).body("{}").post(year + "/close").then().statusCode(200);
        book(BIF, posting(budget.bif(), budget.year(), unique(), ""))
                .statusCode(409)
                .body("code", equalTo("YEAR_CLOSED"))
                .body(
                        "detail",
                        equalTo("The accounting year " + budget.year()
                                + " is closed for the Employment and Integration Administration. It can be reopened with a"
                                + " reason."));
        reverse(BIF, before, "{\"reason\": \"Wrong\", \"date\": \"" + budget.year() + "-04-01\"}")
                .statusCode(409)
                .body("code", equalTo("YEAR_CLOSED"));
        as(BIF).header("If-None-Match", etag)
                .get("/postings/" + before)
                .then()
                .statusCode(200)
                .body("allowedActions", empty());
        booked(KFF, budget.kff(), budget.year());
        as(BIF).body("{\"reason\": \"Late invoice\"}")
                .post(year + "/reopen")
                .then()
                .statusCode(200);
        booked(BIF, budget.bif(), budget.year());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "amount": 48333.33   | "amount": 0          | /amount      | AMOUNT_IS_ZERO
                    "amount": 48333.33   | "amount": 1.005      | /amount      | DIGITS
                    "account": "22100010"| "account": "22 10"   | /account     | PATTERN
                    "account": "22100010"| "account": ""        | /account     | PATTERN
                    "source": "TEST"     | "source": "test"     | /source      | PATTERN
                    "Løn marts"          | "for 010190-1234"    | /description | NO_CPR
                    "Løn marts"          | " "                  | /description | NOT_BLANK
                    "source"             | "supplier": "010190-1234", "source"  | /supplier | NO_CPR
                    "source"             | "period": "2026-13", "source"        | /period   | PATTERN
                    "source"             | "period": "2025-12", "source"        | /period   | PERIOD_OF_ANOTHER_YEAR
                    "source"             | "salaryMonth": "2025-12", "source"   | /salaryMonth | SALARY_MONTH_OF_ANOTHER_YEAR
                    "source"             | "event": "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a", "source" | /event | UNKNOWN_EVENT
                    """)
    void refusesWhatNoPostingCanBe(String right, String wrong, String pointer, String code) {
        Budget budget = newBudget();
        book(BIF, posting(budget.bif(), budget.year(), unique(), "").replace(right, wrong))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items", empty());
    }

    @Test
    void refusesADateOutsideTheYearUnlessThePeriodSaysWhereItCounts() {
        Budget budget = newBudget();
        String late = posting(budget.bif(), budget.year() + 1, unique(), "");
        book(BIF, late).statusCode(422).body("errors[0].code", equalTo("PERIOD_OF_ANOTHER_YEAR"));
        book(BIF, late.replace("\"source\"", "\"period\": \"" + budget.year() + "-12\", \"source\""))
                .statusCode(201)
                .body("year", equalTo(budget.year()))
                .body("period", equalTo(budget.year() + "-12"));
        String far = posting(budget.bif(), budget.year() + 2, unique(), "");
        book(BIF, far.replace("\"source\"", "\"period\": \"" + budget.year() + "-12\", \"source\""))
                .statusCode(422)
                .body("errors[0].code", equalTo("DATE_FAR_FROM_PERIOD"));
    }

    @Test
    void masksWhatLooksLikeACprNumberOnRequestOnly() {
        Budget budget = newBudget();
        String telling = posting(budget.bif(), budget.year(), unique(), ", \"supplier\": \"010190-1234\"")
                .replace("Løn marts", "Udlæg til 010190 1234");
        book(BIF, telling).statusCode(422).body("errors", hasSize(2));
        as(BIF).body(telling)
                .post("/postings?maskCpr=true")
                .then()
                .statusCode(201)
                .body("description", equalTo("Udlæg til [CPR]"))
                .body("supplier", equalTo("[CPR]"));
        as(BIF).body("null").post("/postings?maskCpr=true").then().statusCode(400);
        as(BIF).body("{}").post("/postings?maskCpr=true").then().statusCode(422);
    }

    @Test
    void paysForAnEventOrForTheHoursOfAMonthButNotForBoth() {
        Budget budget = newBudget();
        String event = newEvent();
        book(KFF, posting(budget.kff(), budget.year(), unique(), ", \"event\": \"" + event + "\""))
                .statusCode(201)
                .body("event", equalTo(event));
        String month = ", \"salaryMonth\": \"" + budget.year() + "-02\"";
        book(KFF, posting(budget.kff(), budget.year(), unique(), month))
                .statusCode(201)
                .body("salaryMonth", equalTo(budget.year() + "-02"));
        book(KFF, posting(budget.kff(), budget.year(), unique(), month + ", \"event\": \"" + event + "\""))
                .statusCode(422)
                .body("errors[0].code", equalTo("ONE_OF_EVENT_AND_SALARY"));
        as(KFF).get("/postings?event=" + event).then().body("items", hasSize(1));
    }

    @Test
    void findsTheAllocationByTheRulesOfTheOwnAdministration() {
        Budget budget = newBudget();
        String account = newAccount();
        String byRule = posting("", budget.year(), unique(), ", \"costObject\": \"XG-1\"")
                .replace("\"allocation\": \"\", ", "")
                .replace("22100010", account);
        book(KFF, byRule).statusCode(422).body("errors[0].code", equalTo("NO_RULE"));
        rule(KFF, account, "XG*", budget.kff(), true);
        book(BIF, byRule).statusCode(422).body("errors[0].code", equalTo("NO_RULE"));
        book(KFF, byRule)
                .statusCode(201)
                .body("allocation", equalTo(budget.kff()))
                .body("salaryMonth", equalTo(budget.year() + "-03"));
        rule(BIF, account, "XG*", budget.bif(), false);
        as(BIF, KFF)
                .body(byRule.replace("ref-", "again-"))
                .post("/postings")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("AMBIGUOUS_RULES"));
    }

    @Test
    void filtersAndPagesByDate() {
        Budget budget = newYear();
        List<String> booked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            booked.add(booked(KFF, budget.kff(), budget.year()));
        }
        String other = booked(BIF, budget.bif(), budget.year());
        String year = "/postings?year=" + budget.year();
        Map<String, Integer> expected = Map.of(
                "&administration=KFF",
                5,
                "&allocation=" + budget.bif(),
                1,
                "&period=" + budget.year() + "-03",
                6,
                "&period=" + budget.year() + "-04",
                0,
                "&account=22100010",
                6,
                "&source=TEST",
                6,
                "&from=" + budget.year() + "-03-31",
                6,
                "&to=" + budget.year() + "-03-31",
                0,
                "&to=" + budget.year() + "-04-01",
                6,
                "&job=" + UUID.randomUUID(),
                0);
        expected.forEach(
                (filter, size) -> as("auditor").get(year + filter).then().body("items", hasSize(size)));
        String reference = as(BIF).get("/postings/" + other).path("reference");
        as(BIF).get("/postings?reference=" + reference).then().body("items.id", contains(other));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(BIF).queryParam("cursor", cursor)
                    .get(year + "&limit=2&administration=KFF")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        assertThat(paged).containsExactlyElementsOf(booked);
    }

    @Test
    void keepsTheWordsOutOfTheAuditTrail() {
        Budget budget = newBudget();
        String id = booked(BIF, budget.bif(), budget.year());
        String trail = as("auditor")
                .get("/audit-entries?entityType=posting&entityId=" + id)
                .then()
                .statusCode(200)
                .body("items[0].subject", equalTo(BIF))
                .body("items", hasSize(1))
                .extract()
                .asString();
        assertThat(trail).contains("48333.33").doesNotContain("Løn marts");
    }

    @Test
    void answersTheSamePostingToTheSameIdempotencyKey() {
        Budget budget = newBudget();
        String key = UUID.randomUUID().toString();
        String posting = posting(budget.bif(), budget.year(), unique(), "");
        String id = as(BIF).header("Idempotency-Key", key)
                .body(posting)
                .post("/postings")
                .path("id");
        as(BIF).header("Idempotency-Key", key)
                .body(posting)
                .post("/postings")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items", hasSize(1));
        as(BIF).get("/").then().body("links.postings", not(nullValue()));
    }
}
