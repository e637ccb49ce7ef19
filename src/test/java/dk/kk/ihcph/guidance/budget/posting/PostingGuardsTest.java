package dk.kk.ihcph.guidance.budget.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database keeps the books even against who goes around the application. */
@QuarkusTest
class PostingGuardsTest implements Postings {
    private static final String INSERT =
            """
            INSERT INTO posting (id, allocation, administration, year, period, date, account, amount, text, source,
              reference, reverses, reversal_reason, event, salary_month)
            VALUES (uuidv7(), '%s', '%s', %d, 3, '2030-03-31', '2210', %s, 'Past the application', 'GUARD', '%s', %s)""";

    private static final String PLAIN = "NULL, NULL, NULL, NULL";

    private void refused(String constraint, String statement) {
        assertThatThrownBy(() -> inSql(statement)).hasMessageContaining(constraint);
    }

    private static String insert(String allocation, String administration, int year, String amount, String rest) {
        return INSERT.formatted(allocation, administration, year, amount, Postings.unique(), rest);
    }

    @Test
    void refuseWhatNoPostingCanBe() throws SQLException {
        Budget budget = newBudget();
        int year = budget.year();
        refused("posting_amount_is_not_zero", insert(budget.bif(), "BIF", year, "0", PLAIN));
        refused("posting_allocation_is_known", insert(budget.bif(), "KFF", year, "1", PLAIN));
        refused("posting_allocation_is_known", insert(budget.bif(), "BIF", year + 1, "1", PLAIN));
        refused(
                "posting_is_of_one_of_event_and_salary",
                insert(budget.bif(), "BIF", year, "1", "NULL, NULL, '" + newEvent() + "', 3"));
        String id = booked(BIF, budget.bif(), year);
        refused(
                "posting_is_reversed_with_a_reason",
                insert(budget.bif(), "BIF", year, "-48333.33", "'" + id + "', NULL, NULL, NULL"));
        refused(
                "of the same amount and allocation",
                insert(budget.bif(), "BIF", year, "-1", "'" + id + "', 'Wrong', NULL, NULL"));
        refused(
                "of the same amount and allocation",
                insert(budget.kff(), "KFF", year, "-48333.33", "'" + id + "', 'Wrong', NULL, NULL"));
        inSql(insert(budget.bif(), "BIF", year, "-48333.33", "'" + id + "', 'Wrong', NULL, NULL"));
        refused(
                "posting_is_reversed_once",
                insert(budget.bif(), "BIF", year, "-48333.33", "'" + id + "', 'Again', NULL, NULL"));
    }

    @Test
    void refuseAClosedYearAndToChangeOrDeleteWhatIsBooked() throws SQLException {
        Budget budget = newYear();
        String id = booked(BIF, budget.bif(), budget.year());
        inSql(insert(budget.bif(), "BIF", budget.year(), "1", PLAIN));
        for (String change : List.of(
                "UPDATE posting SET amount = 1 WHERE id = '" + id + "'",
                "UPDATE posting SET recorded_at = now() WHERE id = '" + id + "'",
                "DELETE FROM posting WHERE id = '" + id + "'",
                "UPDATE budget_year SET year = 1999 WHERE id = '" + budget.yearOf("BIF") + "'",
                "DELETE FROM budget_year WHERE id = '" + budget.yearOf("BIF") + "'")) {
            refused("permission denied", change);
        }
        as(BIF).body("{}")
                .post("/budget/years/" + budget.yearOf("BIF") + "/close")
                .then()
                .statusCode(200);
        refused("the year is closed", insert(budget.bif(), "BIF", budget.year(), "1", PLAIN));
        refused(
                "budget_year_is_reopened_with_a_reason",
                "UPDATE budget_year SET status = 'OPEN', reason = NULL WHERE id = '" + budget.yearOf("BIF") + "'");
        assertThat(as(BIF).get("/postings?allocation=" + budget.bif()).<List<String>>path("items.id"))
                .hasSize(2)
                .contains(id);
    }

    @Test
    void refuseAlsoTheOwnerToChangeWhatIsBookedAndRecordItsDeletion() throws SQLException {
        Budget budget = newYear();
        String id = booked(BIF, budget.bif(), budget.year());
        for (String change : List.of("amount = amount + 1", "recorded_at = recorded_at", "text = 'Other'")) {
            assertThatThrownBy(() -> TestDatabase.write("UPDATE posting SET " + change + " WHERE id = '" + id + "'"))
                    .hasMessageContaining("its rows are only added");
        }
        TestDatabase.write("DELETE FROM posting WHERE id = '" + id + "'");
        as("auditor")
                .get("/audit-entries?entityType=posting&entityId=" + id)
                .then()
                .body("items.action", equalTo(List.of("DELETE", "CREATE")))
                .body("items[0].subject", equalTo("test"));
    }

    /** As the application's own role, past the application's code. */
    private static void inSql(String statement) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("SELECT set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            sql.execute(statement);
            connection.commit();
        }
    }
}
