package dk.kk.ihcph.guidance.staffing;

import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestIssuer;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Staff and shifts for tests, each made over HTTP by the coordinator whose they are. */
public final class Schedules implements ApiTest {
    private static final Schedules HTTP = new Schedules();

    private Schedules() {}

    /** A new member of staff without funding; their id. */
    public static String staff(String administration) {
        return staff(administration, Map.of());
    }

    public static String staff(String administration, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "displayName",
                "Guide " + UUID.randomUUID(),
                "administration",
                administration,
                "activeFrom",
                "2024-07-01"));
        request.putAll(more);
        return HTTP.as(coordinator(administration))
                .body(request)
                .post("/staff")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A new member of staff who logs in under that name; their id. */
    public static String staffWithLogin(String administration, String subject) {
        return staff(administration, Map.of("subject", subject));
    }

    /** The person who logs in under that name, with this role. */
    public static RequestSpecification login(String subject, String role) {
        return HTTP.anonymous()
                .auth()
                .oauth2(TestIssuer.signed(TestIssuer.claims(subject).groups(Set.of(role)), "first"));
    }

    /** The id of a draft that no opening hours bind, for one of BIF's. */
    public static String preparation(String staff, ZonedDateTime from, ZonedDateTime to) {
        return HTTP.as("bif-coordinator")
                .body(with(
                        shift(
                                staff,
                                "IH",
                                from.toOffsetDateTime().toString(),
                                to.toOffsetDateTime().toString()),
                        "activity",
                        "PREPARATION"))
                .post("/shifts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String coordinator(String administration) {
        return administration.toLowerCase(Locale.ROOT) + "-coordinator";
    }

    public static Map<String, Object> shift(String staff, String location, String from, String to) {
        return Map.of("staff", staff, "location", location, "startsAt", from, "endsAt", to);
    }

    public static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> more = new HashMap<>(request);
        more.put(field, value);
        return more;
    }

    /** Plans a shift for one of BIF's. */
    public static ValidatableResponse plan(String staff, String location, String from, String to) {
        return HTTP.as("bif-coordinator")
                .body(shift(staff, location, from, to))
                .post("/shifts")
                .then();
    }

    /** The id of a draft in International House, for one of BIF's. */
    public static String planned(String staff, String from, String to) {
        return plan(staff, "IH", from, to).statusCode(201).extract().path("id");
    }

    public static void noneOf(String staff) {
        HTTP.as("bif-coordinator")
                .queryParam("staff", staff)
                .get("/shifts")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /** The id of an absence asked for by BIF's coordinator. */
    public static String absence(String staff, String kind, LocalDate first, LocalDate last) {
        return HTTP.as("bif-coordinator")
                .body(Map.of("staff", staff, "kind", kind, "firstDay", first.toString(), "lastDay", last.toString()))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Approves or withdraws an absence. */
    public static ValidatableResponse decide(String role, String id, String verb) {
        return HTTP.as(role).post("/absences/" + id + "/" + verb).then();
    }
}
