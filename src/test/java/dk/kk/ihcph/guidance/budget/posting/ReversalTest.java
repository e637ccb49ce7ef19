package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.posting;
import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A posting is taken back by its opposite, once. */
@QuarkusTest
class ReversalTest implements Postings {
    private static String on(int year) {
        return "{\"reason\": \"Wrong cost object\", \"date\": \"" + year + "-04-15\"}";
    }

    @Test
    void isTheOppositeOnTheSameAllocationAndForTheSameMonth() {
        Budget budget = newBudget();
        String id = book(
                        BIF,
                        posting(
                                budget.bif(),
                                budget.year(),
                                unique(),
                                ", \"salaryMonth\": \"" + budget.year() + "-03\", \"costObject\": \"XG-1\""))
                .statusCode(201)
                .extract()
                .path("id");
        String etag = as(BIF).get("/postings/" + id).header("ETag");
        String reversal = reverse(BIF, id, on(budget.year()))
                .statusCode(201)
                .body("amount", equalTo(-48333.33f))
                .body("allocation", equalTo(budget.bif()))
                .body("period", equalTo(budget.year() + "-04"))
                .body("salaryMonth", equalTo(budget.year() + "-03"))
                .body("costObject", equalTo("XG-1"))
                .body("reverses", equalTo(id))
                .body("reversalReason", equalTo("Wrong cost object"))
                .body("source", equalTo("TEST"))
                .body("reference", equalTo("REV-" + id))
                .body("allowedActions", empty())
                .extract()
                .path("id");
        as(BIF).header("If-None-Match", etag)
                .get("/postings/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("reversedBy", equalTo(reversal))
                .body("allowedActions", empty());
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items.id", contains(id, reversal));
    }

    @Test
    void comesOnceAndIsFinal() {
        Budget budget = newBudget();
        String id = booked(BIF, budget.bif(), budget.year());
        String reversal =
                reverse(BIF, id, on(budget.year())).statusCode(201).extract().path("id");
        reverse(BIF, id, on(budget.year()))
                .statusCode(409)
                .body("code", equalTo("CONFLICT"))
                .body("detail", startsWith("The posting has already been reversed. The reversal is dated "));
        reverse(BIF, reversal, on(budget.year()))
                .statusCode(409)
                .body("detail", containsString("is itself a reversal"));
    }

    @Test
    void takesAReferenceAndAPeriodOfItsOwn() {
        Budget budget = newBudget();
        String id = booked(BIF, budget.bif(), budget.year());
        String next = "{\"reason\": \"Late\", \"date\": \"%d-01-15\"%s}";
        reverse(BIF, id, next.formatted(budget.year() + 1, ""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/period"))
                .body("errors[0].code", equalTo("PERIOD_OF_ANOTHER_YEAR"));
        String taken = as(BIF).get("/postings/" + id).path("reference");
        String inDecember = ", \"period\": \"" + budget.year() + "-12\", \"reference\": \"%s\"";
        reverse(BIF, id, next.formatted(budget.year() + 1, inDecember.formatted(taken)))
                .statusCode(409)
                .body("code", equalTo("POSTED_BEFORE"))
                .body("detail", containsString("the reference " + taken + "."));
        String own = unique();
        reverse(BIF, id, next.formatted(budget.year() + 1, inDecember.formatted(own)))
                .statusCode(201)
                .body("reference", equalTo(own))
                .body("period", equalTo(budget.year() + "-12"));
    }

    @Test
    void isForTheOwnAdministrationAndNeedsAReason() {
        Budget budget = newBudget();
        String id = booked(BIF, budget.bif(), budget.year());
        reverse(KFF, id, on(budget.year())).statusCode(403).body("code", equalTo("OTHER_ADMINISTRATION"));
        reverse("bif-coordinator", id, on(budget.year())).statusCode(403);
        reverse(BIF, UUID.randomUUID().toString(), on(budget.year())).statusCode(404);
        reverse(BIF, id, "{\"date\": \"2030-04-01\"}").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        reverse(BIF, id, on(budget.year()).replace("Wrong", "010190-1234"))
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_CPR"));
    }
}
