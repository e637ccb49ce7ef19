package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.AllowedActions;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an appointment lists as allowed is what its guards let through, in every state. */
@QuarkusTest
class AppointmentActionsTest implements ApiTest {
    private LocalDate day;
    private JsonPath last;

    private BiFunction<String, String, Response> step(String step, Map<String, Object> body) {
        return (id, etag) -> Bookings.citizen(last).body(body).post("/appointments/" + id + "/" + step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELD", "STRANDED", "EXPIRED", "BOOKED", "CANCELLED"})
    void listsWhatItsCitizenMayDo(String state) {
        day = Bookings.day(3);
        AllowedActions.agreeWithGuards(
                () -> appointment(state),
                id -> Bookings.citizen(last).get("/appointments/" + id),
                Map.of(
                        "BOOK",
                        step("book", Map.of("name", "Citizen 12", "email", "c12@example.org", "municipality", "0101")),
                        "RESCHEDULE",
                        step(
                                "reschedule",
                                Map.of("startsAt", Bookings.at(day, "11:00").toString())),
                        "CANCEL",
                        step("cancel", Map.of())));
    }

    private String appointment(String state) {
        String location = Bookings.location();
        Bookings.shift(Schedules.staff("KFF"), location, day, "09:00", "15:00");
        Instant start = Bookings.at(day, "09:00");
        boolean hold = !state.equals("BOOKED") && !state.equals("CANCELLED");
        last = Bookings.made(hold ? Bookings.hold(location, start) : Bookings.request(location, start));
        String id = last.getString("id");
        switch (state) {
            case "STRANDED" -> change(id, "stranded_since = now()");
            case "EXPIRED" -> change(id, "held_until = now() - interval '1 minute'");
            case "CANCELLED" -> change(id, "status = 'CANCELLED'");
            default -> {
                // It is as it was made.
            }
        }
        return id;
    }

    private static void change(String id, String change) {
        TestDatabase.write("update appointment set " + change + " where id = '" + id + "'");
    }
}
