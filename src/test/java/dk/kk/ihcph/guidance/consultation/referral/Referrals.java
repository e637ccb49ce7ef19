package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consultations, referrals and their two sides for tests. */
final class Referrals implements ApiTest {
    static final String NAME = "Ana Citizen-Of-Tests";
    static final Map<String, Object> TO_FREDERIKSBERG = Map.of("municipality", "0147");
    static final Map<String, Object> TO_CLASSES = Map.of("offer", "DANISH_CLASSES");
    static final Map<String, Object> TO_KFF = Map.of("administration", "KFF");

    private static final Referrals HTTP = new Referrals();

    private Referrals() {}

    /** A new consultation of that role's administration; its id. */
    static String consultation(String role) {
        return HTTP.as(role)
                .body("{\"topics\": [\"CHILDREN_AND_CHILDCARE\"], \"location\": \"IH\"}")
                .post("/consultations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A referral of BIF's with a contact; its id. */
    static String sent(Map<String, Object> to) {
        return send("bif-guide", consultation("bif-guide"), withContact(to))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse send(String role, String consultation, Map<String, Object> request) {
        return HTTP.as(role)
                .body(request)
                .post("/consultations/" + consultation + "/referrals")
                .then();
    }

    static Map<String, Object> toSend(Map<String, Object> to) {
        return Map.of("recipient", to, "message", "Needs a place in childcare from March.");
    }

    static Map<String, Object> withContact(Map<String, Object> to) {
        return with(
                with(toSend(to), "contact", Map.of("name", NAME, "email", "ana@example.org")),
                "consent",
                Map.of("given", true, "at", "2026-01-05T10:15:00+01:00", "how", "ORAL"));
    }

    static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    /** A partner's client that stands for these municipalities. */
    static RequestSpecification partner(String... codes) {
        return HTTP.anonymous()
                .auth()
                .oauth2(TestIssuer.signed(
                        TestIssuer.claims("partner-" + codes[0])
                                .groups("partner")
                                .claim("municipality_code", List.of(codes)),
                        "first"));
    }

    /** Lets time pass for one referral, as the application cannot. */
    static void turnBack(String id, int days) {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', false)");
            sql.execute(
                    """
                    update referral set sent_at = sent_at - interval '%1$d days', due_on = due_on - %1$d,
                      answered_at = answered_at - interval '%1$d days', ended_at = ended_at - interval '%1$d days'
                    where id = '%2$s'"""
                            .formatted(days, id));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
