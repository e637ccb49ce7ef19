package dk.kk.ihcph.guidance.consultation.referral;

import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_CLASSES;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_FREDERIKSBERG;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.TO_KFF;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.partner;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.sent;
import static dk.kk.ihcph.guidance.consultation.referral.Referrals.turnBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Referrals end, whether or not somebody sees to it, and are forgotten afterwards; of two who decide at once one does. */
@QuarkusTest
class ReferralHousekeepingTest implements ApiTest {
    private static final int ANSWER_DAYS = 14;
    private static final int OUTCOME_DAYS = 180;
    private static final int RETENTION_DAYS = 90;

    @Inject
    ReferralHousekeepingService housekeeping;

    @Test
    void expiresWhatNobodyAnsweredAndRefusesAnAnswerEvenBefore() {
        String late = sent(TO_KFF);
        String lastDay = sent(TO_KFF);
        turnBack(late, ANSWER_DAYS + 1);
        turnBack(lastDay, ANSWER_DAYS);
        as("kff-guide")
                .post("/referrals/" + late + "/accept")
                .then()
                .statusCode(409)
                .body("currentStatus", equalTo("EXPIRED"));
        expired(late).body("endedAt", nullValue());
        as("bif-guide")
                .queryParams("status", "EXPIRED", "limit", 200)
                .get("/referrals")
                .then()
                .body("items.id", hasItem(late));
        as("bif-guide")
                .queryParams("status", "SENT", "limit", 200)
                .get("/referrals")
                .then()
                .body("items.id", not(hasItem(late)))
                .body("items.id", hasItem(lastDay));
        housekeeping.tidy();
        String midnight = LocalDate.now(ZoneId.of("Europe/Copenhagen"))
                .atStartOfDay(ZoneId.of("Europe/Copenhagen"))
                .toInstant()
                .toString();
        expired(late).body("endedAt", equalTo(midnight));
        as("auditor")
                .queryParams("entityId", late, "action", "UPDATE", "subject", "system:end-referrals")
                .get("/audit-entries")
                .then()
                .body("items[0].changes.status.to", equalTo("EXPIRED"));
        as("kff-guide").post("/referrals/" + lastDay + "/accept").then().statusCode(200);
    }

    @Test
    void closesWhatWasAcceptedAndNeverReportedOn() {
        String silent = sent(TO_FREDERIKSBERG);
        String recent = sent(TO_FREDERIKSBERG);
        for (String id : List.of(silent, recent)) {
            partner("0147").post("/referrals/" + id + "/accept").then().statusCode(200);
        }
        turnBack(silent, OUTCOME_DAYS + 1);
        turnBack(recent, OUTCOME_DAYS - 1);
        housekeeping.tidy();
        as("bif-guide")
                .get("/referrals/" + silent)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("outcome", equalTo("UNKNOWN"))
                .body("message", notNullValue());
        as("bif-guide").get("/referrals/" + recent).then().body("status", equalTo("ACCEPTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "COMPLETED", "WITHDRAWN", "EXPIRED"})
    void erasesWhatIsPersonalAfterTheEndAndKeepsWhatCounts(String status) throws SQLException {
        String id = ended(status);
        turnBack(id, RETENTION_DAYS - 1);
        housekeeping.tidy();
        shown(id).then().body("contact.name", equalTo(Referrals.NAME)).body("erasedAt", nullValue());
        String kept = figures(id);
        turnBack(id, 2);
        housekeeping.tidy();
        shown(id)
                .then()
                .body("message", nullValue())
                .body("contact", nullValue())
                .body("declineReason", nullValue())
                .body("outcomeNote", nullValue())
                .body("erasedAt", notNullValue())
                .body("consent.given", equalTo(true))
                .body("consent.at", equalTo("2026-01-05T09:15:00Z"))
                .body("consent.how", equalTo("ORAL"))
                .body("status", equalTo(status))
                .body("allowedActions", empty());
        assertThat(figures(id)).isEqualTo(kept);
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select referral::text from referral where id = '" + id + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(Referrals.NAME, "ana@example.org", "childcare", "secret");
        }
    }

    @Test
    void ofAcceptingAndWithdrawingAtOnceOneWins() {
        for (int round = 0; round < 10; round++) {
            String id = sent(TO_KFF);
            List<Integer> answers = Concurrently.run(8, caller -> (caller % 2 == 0 ? as("kff-guide") : as("bif-guide"))
                    .post("/referrals/" + id + (caller % 2 == 0 ? "/accept" : "/withdraw"))
                    .statusCode());
            assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
            assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
            String status = answers.indexOf(200) % 2 == 0 ? "ACCEPTED" : "WITHDRAWN";
            shown(id).then().body("status", equalTo(status));
        }
    }

    /** The task waits for who holds the row, and looks again before it closes it. */
    @Test
    void anAnswerInTimeStandsAgainstTheTaskThatExpires() throws Exception {
        String id = sent(TO_KFF);
        turnBack(id, ANSWER_DAYS + 1);
        try (Connection answering = TestDatabase.asOwner();
                Statement sql = answering.createStatement()) {
            answering.setAutoCommit(false);
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            sql.execute("update referral set status = 'ACCEPTED', answered_at = sent_at where id = '" + id + "'");
            Thread task = new Thread(housekeeping::tidy);
            task.start();
            awaitWaiting(sql);
            answering.commit();
            task.join();
        }
        shown(id).then().body("status", equalTo("ACCEPTED")).body("endedAt", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral_has_one_target: to_offer = 'CV_FEEDBACK'",
                "referral_has_a_contact_only_with_consent: consent_given = false",
                "referral_consent_is_given_or_refused_sometime_somehow: consent_how = null",
                "referral_contact_has_a_name_and_an_address: contact_email = null",
                "referral_is_declined_with_a_reason: decline_reason = 'Full'",
                "referral_is_completed_with_an_outcome: outcome = 'HELPED'",
                "referral_ends_when_nothing_is_awaited: ended_at = sent_at",
                "referral_is_answered_when_its_status_says_so: answered_at = sent_at",
                "referral_has_a_message_until_it_is_erased: message = null",
                "referral_goes_to_the_other_administration: to_administration = 'BIF'"
            })
    void theDatabaseItselfHoldsTheRules(String rule) throws SQLException {
        String id = sent(TO_KFF);
        String[] constraintAndChange = rule.split(": ");
        try (Connection connection = TestDatabase.asApplication();
                Statement sql = connection.createStatement()) {
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', false)");
            assertThatThrownBy(() ->
                            sql.execute("update referral set " + constraintAndChange[1] + " where id = '" + id + "'"))
                    .hasMessageContaining(constraintAndChange[0]);
        }
    }

    /** Waits until somebody waits for this session's row. */
    private static void awaitWaiting(Statement sql) {
        Eventually.holds("the task came to the row", () -> {
            try (ResultSet waiting = sql.executeQuery("select count(*) from pg_stat_activity"
                    + " where pg_backend_pid() = any (pg_blocking_pids(pid))")) {
                waiting.next();
                return waiting.getInt(1) > 0;
            }
        });
    }

    private String ended(String status) {
        String id = sent(TO_CLASSES);
        switch (status) {
            case "DECLINED" -> post(id, "decline", Map.of("reason", "secret"));
            case "COMPLETED" -> post(id, "complete", Map.of("outcome", "STARTED", "outcomeNote", "secret"));
            case "WITHDRAWN" -> post(id, "withdraw", Map.of());
            default -> {
                turnBack(id, ANSWER_DAYS + 1);
                housekeeping.tidy();
            }
        }
        return id;
    }

    private void post(String id, String verb, Map<String, Object> body) {
        as("bif-guide").body(body).post("/referrals/" + id + "/" + verb).then().statusCode(200);
    }

    /** What statistics count of it. */
    private String figures(String id) {
        Response one = shown(id);
        return "%s %s %s %s"
                .formatted(one.path("status"), one.path("outcome"), one.path("recipient"), one.path("sender"));
    }

    private Response shown(String id) {
        return as("bif-guide").get("/referrals/" + id);
    }

    private ValidatableResponse expired(String id) {
        return shown(id).then().body("status", equalTo("EXPIRED")).body("allowedActions", empty());
    }
}
