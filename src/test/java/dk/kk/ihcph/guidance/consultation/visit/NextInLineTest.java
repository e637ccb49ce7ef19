package dk.kk.ihcph.guidance.consultation.visit;

import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a guide gets, and why; the guides here speak Danish and English and know about MitID and housing. */
@QuarkusTest
class NextInLineTest implements ApiTest {
    private static final String ROLE = "bif-guide";

    @Test
    void callsTheFirstWhomTheGuideFitsUntilSomebodyHasWaitedTooLong() {
        String location = Desks.open();
        JsonPath arabic = Desks.ticket(location, Map.of("topics", List.of("MITID"), "language", "ar"));
        Desks.ticket(location, Map.of("topics", List.of("HEALTH_CARE"), "language", "en"));
        Desks.ticket(location, Map.of("topics", List.of("MITID"), "language", "en"));
        Desks.ticket(location, Map.of("topics", List.of("MITID", "HOUSING")));
        Desks.ticket(location, Map.of("topics", List.of("CHILDREN_AND_CHILDCARE")));

        called(location)
                .body("ticketNumber", equalTo("A003"))
                .body("callExplanation.code", equalTo("BEST_MATCH"))
                .body("callExplanation.passedOver", equalTo(2))
                .body(
                        "callExplanation.message.en",
                        equalTo(
                                "A003 is next: the citizen's language and topics suit you. 2 citizens who came earlier are still waiting. Nobody is passed over after 10 minutes."));
        waits(arabic, 11);
        called(location)
                .body("ticketNumber", equalTo("A001"))
                .body("callExplanation.code", equalTo("LONGEST_WAIT"))
                .body("callExplanation.passedOver", equalTo(0));
        called(location).body("ticketNumber", equalTo("A004")).body("callExplanation.passedOver", equalTo(1));
        called(location).body("ticketNumber", equalTo("A002")).body("callExplanation.code", equalTo("FIRST_IN_LINE"));
        called(location).body("ticketNumber", equalTo("A005")).body("callExplanation.code", equalTo("FIRST_IN_LINE"));
    }

    @Test
    void meetsAnAppointmentAtItsTimeAndNotBeforeOthersAreSeenTo() {
        String location = Desks.open();
        String guide = guide();
        Desks.ticket(location);
        JsonPath soon = Desks.ticket(location);
        JsonPath later = Desks.ticket(location);
        isAppointment(soon, guide, 4);
        isAppointment(later, guide, 50);
        calledBy(guide, location)
                .body("ticketNumber", equalTo("A002"))
                .body("callExplanation.code", equalTo("APPOINTMENT_DUE"))
                .body("callExplanation.passedOver", equalTo(1));
        called(location).body("ticketNumber", equalTo("A001")).body("callExplanation.code", equalTo("FIRST_IN_LINE"));
        called(location)
                .body("ticketNumber", equalTo("A003"))
                .body("callExplanation.code", equalTo("APPOINTMENT_EARLY"));
    }

    @Test
    void leavesAnAppointmentToItsOwnGuideUnlessTheyFitOrItIsLate() {
        String location = Desks.open();
        JsonPath appointment = Desks.ticket(location, Map.of("topics", List.of("HEALTH_CARE"), "language", "en"));
        Desks.ticket(location);
        isAppointment(appointment, guide(), 0);
        called(location).body("ticketNumber", equalTo("A002"));
        Desks.ticket(location);
        waits(appointment, 11);
        called(location).body("ticketNumber", equalTo("A001")).body("callExplanation.code", equalTo("APPOINTMENT_DUE"));
    }

    @Test
    void passesNobodyOverWhereTheLocationSaysSo() {
        String location = Desks.open(Map.of("queueEnabled", true, "matchingWaitMinutes", 0));
        Desks.ticket(location, Map.of("topics", List.of("HEALTH_CARE"), "language", "ar"));
        Desks.ticket(location);
        called(location).body("ticketNumber", equalTo("A001")).body("callExplanation.code", equalTo("LONGEST_WAIT"));
    }

    private ValidatableResponse called(String location) {
        return calledBy(guide(), location);
    }

    private ValidatableResponse calledBy(String guide, String location) {
        return Desks.next(location, guide, ROLE).statusCode(201);
    }

    private String guide() {
        String subject = "guide-" + UUID.randomUUID();
        Schedules.staff(
                "BIF",
                Map.of("languages", List.of("da", "en"), "topics", List.of("MITID", "HOUSING"), "subject", subject));
        return subject;
    }

    private static void waits(JsonPath ticket, int minutes) {
        TestDatabase.write("UPDATE ticket SET due_at = now() - interval '" + minutes + " minutes' WHERE id = '"
                + ticket.getString("id") + "'");
    }

    private static void isAppointment(JsonPath ticket, String guide, int inMinutes) {
        TestDatabase.write("UPDATE ticket SET appointment = uuidv7(), due_at = now() + interval '" + inMinutes
                + " minutes', guide = (SELECT id FROM staff_member WHERE subject = '" + guide + "') WHERE id = '"
                + ticket.getString("id") + "'");
    }
}
