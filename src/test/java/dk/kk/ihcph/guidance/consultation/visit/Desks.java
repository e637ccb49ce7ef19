package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Locations with a line, open day and night, and what citizens and guides do there. */
public final class Desks implements ApiTest {
    private static final Desks HTTP = new Desks();
    private static final Map<String, Object> MITID = Map.of("topics", List.of("MITID"));

    private Desks() {}

    /** A new location, open around the clock but for the last second of the day, with its queue switched on. */
    public static String open() {
        return open(Map.of("queueEnabled", true));
    }

    public static String open(Map<String, Object> settings) {
        String code = closed();
        TestDatabase.write("INSERT INTO opening_hours (location, weekday, opens, closes) SELECT '" + code
                + "', day, '00:00', '23:59:59' FROM unnest(ARRAY['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY',"
                + " 'FRIDAY', 'SATURDAY', 'SUNDAY']) day");
        set(code, settings);
        return code;
    }

    /**
     * A new location that is never open, with everything switched off. No desk: what asks for all desks at once finds the
     * service's own.
     */
    public static String closed() {
        String code = "Q"
                + ThreadLocalRandom.current()
                        .ints(10, 'A', 'Z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        TestDatabase.write("INSERT INTO location (code, name_da, name_en, kind) VALUES ('" + code
                + "', 'Prøve', 'Test', 'POP_UP')");
        return code;
    }

    public static void set(String location, Map<String, Object> settings) {
        String etag = HTTP.anonymous()
                .get("/locations/" + location + "/desk-settings")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        HTTP.as("admin")
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(settings)
                .patch("/locations/" + location + "/desk-settings")
                .then()
                .statusCode(200);
    }

    /** A ticket taken by a kiosk: id, number and secret. */
    public static JsonPath ticket(String location) {
        return ticket(location, MITID);
    }

    public static JsonPath ticket(String location, Map<String, Object> request) {
        return taking(location, request).statusCode(201).extract().jsonPath();
    }

    static ValidatableResponse taking(String location, Map<String, Object> request) {
        return HTTP.as("kiosk")
                .body(request)
                .post("/locations/" + location + "/queue/tickets")
                .then();
    }

    /** The guide calls the next citizen without a shift there. */
    public static ValidatableResponse next(String location, String subject, String role) {
        return Schedules.login(subject, role)
                .body(Map.of("override", Map.of("reason", "Helps out")))
                .post("/locations/" + location + "/queue/next")
                .then();
    }

    static ValidatableResponse step(String consultation, String step, String subject, String role) {
        return Schedules.login(subject, role)
                .body(new HashMap<>())
                .post("/consultations/" + consultation + "/" + step)
                .then();
    }

    static ValidatableResponse follow(JsonPath ticket) {
        return HTTP.anonymous()
                .header("Citizen-Secret", ticket.getString("secret"))
                .get("/locations/" + ticket.getString("location") + "/queue/tickets/" + ticket.getString("id"))
                .then();
    }
}
