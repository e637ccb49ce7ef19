package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.budget.posting.Postings.posting;
import static dk.kk.ihcph.guidance.budget.posting.Postings.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Many who book, reverse and close at once. */
@QuarkusTest
class PostingConcurrencyTest implements Postings {
    private static final int CREATED = 201;

    @Test
    void booksAReferenceOnceHoweverManyAskAtOnce() {
        Budget budget = newBudget();
        String reference = unique();
        String posting = posting(budget.bif(), budget.year(), reference, "");
        List<Response> answers =
                Concurrently.run(30, caller -> as(BIF).body(posting).post("/postings"));
        String id = answers.stream()
                .filter(answer -> answer.statusCode() == CREATED)
                .map(answer -> answer.<String>path("id"))
                .reduce((one, other) -> "several")
                .orElse("none");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != CREATED)
                .hasSize(29)
                .allSatisfy(answer -> {
                    assertThat(answer.<String>path("code")).isEqualTo("POSTED_BEFORE");
                    assertThat(answer.<String>path("detail")).contains("the reference " + reference + ".");
                });
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items", hasSize(1));
    }

    @Test
    void reversesAPostingOnceHoweverManyAskAtOnce() {
        Budget budget = newBudget();
        String id = booked(BIF, budget.bif(), budget.year());
        List<Response> answers = Concurrently.run(
                20, caller -> as(BIF).body("{\"reason\": \"Wrong\", \"date\": \"%d-04-01\", \"reference\": \"%s-%d\"}"
                                .formatted(budget.year(), id, caller))
                        .post("/postings/" + id + "/reverse"));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == CREATED).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != CREATED)
                .hasSize(19)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("CONFLICT"));
        as(BIF).get("/postings?allocation=" + budget.bif()).then().body("items", hasSize(2));
    }

    @Test
    void neverBooksInAYearOnceItsCloseIsAnswered() throws SQLException {
        Budget budget = newYear();
        AtomicReference<Instant> closed = new AtomicReference<>();
        List<Integer> answers = Concurrently.run(40, caller -> {
            if (caller == 20) {
                int status = as(BIF).body("{}")
                        .post("/budget/years/" + budget.yearOf("BIF") + "/close")
                        .statusCode();
                closed.set(Instant.now());
                return status;
            }
            return as(BIF).body(posting(budget.bif(), budget.year(), unique(), ""))
                    .post("/postings")
                    .statusCode();
        });
        assertThat(answers).contains(200).isSubsetOf(200, CREATED, 409);
        int booked = (int) answers.stream().filter(status -> status == CREATED).count();
        as(BIF).get("/postings?limit=200&allocation=" + budget.bif()).then().body("items", hasSize(booked));
        assertThat(lastRecorded(budget.bif())).isBeforeOrEqualTo(Objects.requireNonNull(closed.get()));
        assertThat(as(BIF).body(posting(budget.bif(), budget.year(), unique(), ""))
                        .post("/postings")
                        .statusCode())
                .isEqualTo(409);
    }

    /** When the last of them was committed. */
    private static Instant lastRecorded(String allocation) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT coalesce(max(recorded_at), 'epoch') FROM posting WHERE allocation = ?::uuid")) {
            query.setString(1, allocation);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getTimestamp(1).toInstant();
        }
    }
}
