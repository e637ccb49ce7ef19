package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.kernel.Secret;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Events of the test's own, parties that register for them, and the mails they would get. */
public final class Guests implements ApiTest {
    public static final String SECRET = Secret.HEADER;
    private static final Guests HTTP = new Guests();

    private Guests() {}

    /** A published event of KFF with BIF, in 30 days, with room for so many. */
    public static String event(int capacity) {
        return event(capacity, Map.of());
    }

    /** The same with columns of its own, as SQL expressions. */
    public static String event(int capacity, Map<String, String> columns) {
        String id = UUID.randomUUID().toString();
        Map<String, String> all = new HashMap<>(Map.ofEntries(
                Map.entry("id", "'" + id + "'"),
                Map.entry("version", "0"),
                Map.entry("administration", "'KFF'"),
                Map.entry("co_hosts", "'{BIF}'"),
                Map.entry("type", "'WELCOME'"),
                Map.entry("title_da", "'Velkommen'"),
                Map.entry("title_en", "'Welcome'"),
                Map.entry("starts_at", "now() + interval '30 days'"),
                Map.entry("ends_at", "now() + interval '30 days 2 hours'"),
                Map.entry("location", "'IH'"),
                Map.entry("capacity", String.valueOf(capacity)),
                Map.entry("status", "'PUBLISHED'"),
                Map.entry("synthetic", "false")));
        all.putAll(columns);
        TestDatabase.write("insert into event (" + String.join(", ", all.keySet()) + ") values ("
                + String.join(", ", all.values()) + ")");
        return id;
    }

    /** A caller without any right to registrations, like one without a login, but without a rate limit. */
    public static RequestSpecification citizen() {
        return HTTP.as("kiosk");
    }

    public static RequestSpecification coordinator() {
        return HTTP.as("kff-coordinator");
    }

    /** A party of somebody nobody else is. */
    public static Map<String, Object> party(int persons) {
        Map<String, Object> party = new HashMap<>();
        party.put("name", "Guest");
        party.put("email", UUID.randomUUID() + "@example.org");
        party.put("partySize", persons);
        party.put("language", "en");
        party.put("municipality", "0101");
        party.put("consent", true);
        return party;
    }

    public static Map<String, Object> party(int persons, Map<String, Object> more) {
        Map<String, Object> party = party(persons);
        party.putAll(more);
        return party;
    }

    public static ValidatableResponse registering(String event, Map<String, Object> party) {
        return citizen().body(party).post("/events/" + event + "/registrations").then();
    }

    /** The id of a party that is registered now. */
    public static String registered(String event, int persons) {
        return registering(event, party(persons)).statusCode(201).extract().path("id");
    }

    /** The secret that a mail to the registered holds. */
    public static String secret(String registration) {
        String secret = UUID.randomUUID().toString();
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement =
                        connection.prepareStatement("insert into registration_link values (?, ?::uuid, now())")) {
            statement.setBytes(1, Secret.digest(secret));
            statement.setString(2, registration);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return secret;
    }

    /** The caller that a mail makes of its reader. */
    public static RequestSpecification guest(String registration) {
        return citizen().header(SECRET, secret(registration));
    }

    public static ValidatableResponse step(String registration, String verb) {
        return guest(registration)
                .post("/registrations/" + registration + "/" + verb)
                .then();
    }

    /** As its own guest sees it. */
    public static JsonPath shown(String registration) {
        return guest(registration)
                .get("/registrations/" + registration)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String status(String registration) {
        return TestDatabase.read("select status from registration where id = '" + registration + "'");
    }

    public static JsonPath availability(String event) {
        return HTTP.anonymous()
                .get("/events/" + event + "/availability")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Lets the time of an open offer be over. */
    public static void runOut(String registration) {
        TestDatabase.write(
                "update seat_offer set offered_at = now() - interval '3 days', expires_at = now() - interval '1 minute'"
                        + " where registration = '" + registration + "' and outcome is null");
        TestDatabase.write("update registration set offer_expires_at = now() - interval '1 minute' where id = '"
                + registration + "'");
    }
}
