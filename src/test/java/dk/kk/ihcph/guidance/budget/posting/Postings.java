package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Books on allocations of each test's own. */
interface Postings extends ApiTest {
    String BIF = "bif-controller";
    String KFF = "kff-controller";

    /** Notes may share a year; only who closes it needs one alone. */
    int SHARED = 2030;

    AtomicInteger YEARS = new AtomicInteger(2071);
    AtomicInteger REFERENCES = new AtomicInteger();

    /** KF042's lines under a note of the test's own. */
    default Budget newBudget() {
        return newBudget(SHARED);
    }

    /** The same in a year that nobody else books in. */
    default Budget newYear() {
        return newBudget(YEARS.getAndIncrement());
    }

    private Budget newBudget(int year) {
        String note = BudgetNotes.adoptedFrom(year, as(BIF), as(KFF));
        return new Budget(year, note, allocation(note, year, "BIF", 0), allocation(note, year, "KFF", 0));
    }

    /**
     * A note of the test's own.
     *
     * @param bif its allocation for guidance by BIF in the first year
     * @param kff the same by KFF
     */
    record Budget(int year, String note, String bif, String kff) {
        String yearOf(String administration) {
            return administration + "-" + year;
        }
    }

    /** By its place among the administration's lines. */
    default String allocation(String note, int year, String administration, int place) {
        return as("bif-guide")
                .get("/allocations?budgetNote=" + note + "&year=" + year + "&administration=" + administration)
                .then()
                .statusCode(200)
                .extract()
                .path("items[" + place + "].id");
    }

    /** In letters: digits might look like a CPR number. */
    static String unique() {
        return "ref-" + REFERENCES.incrementAndGet();
    }

    static String posting(String allocation, int year, String reference, String more) {
        return """
                {"allocation": "%s", "date": "%d-03-31", "account": "22100010", "amount": 48333.33, "description": "Løn marts",
                 "source": "TEST", "reference": "%s"%s}"""
                .formatted(allocation, year, reference, more);
    }

    default ValidatableResponse book(String role, String posting) {
        return as(role).body(posting).post("/postings").then();
    }

    default String booked(String role, String allocation, int year) {
        return book(role, posting(allocation, year, unique(), ""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    default ValidatableResponse reverse(String role, String posting, String body) {
        return as(role).body(body).post("/postings/" + posting + "/reverse").then();
    }

    /** An event, which anyone may have paid for. */
    default String newEvent() {
        return as("kff-coordinator")
                .body(
                        """
                        {"type": "WELCOME", "title": {"da": "Velkommen", "en": "Welcome"},
                         "startsAt": "2027-02-10T17:00:00+01:00", "endsAt": "2027-02-10T19:00:00+01:00",
                         "location": "IH", "capacity": 120}""")
                .post("/events")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A rule of the administration of the allocation; its id. */
    default String rule(String role, String account, String costObject, String allocation, boolean salary) {
        return as(role).body(Map.of(
                        "account", account, "costObject", costObject, "allocation", allocation, "salary", salary))
                .post("/posting-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An account that no other test has a rule for. */
    static String newAccount() {
        return "T"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).replaceAll("[0-9]", "x");
    }
}
