package dk.kk.ihcph.guidance.staffing.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.staffing.PublishedShifts;
import dk.kk.ihcph.guidance.staffing.Schedules;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The effect of an approved absence on the person's shifts. */
@QuarkusTest
class AbsenceApprovalTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final LocalDate TODAY = LocalDate.now(ZONE);

    @Inject
    PublishedShifts published;

    /** Beyond the fixed weeks of other tests, whatever day it is. */
    private final LocalDate day = TODAY.plusDays(3000);

    @Test
    void cancelsTheShiftsWithinAndTellsOfThePublishedOnes() {
        String staff = Schedules.staff("BIF");
        String draft = shift(staff, 0, 9);
        String shown = published.publish(shift(staff, 1, 9));
        String after = shift(staff, 2, 9);
        String id = Schedules.absence(staff, "VACATION", day, day.plusDays(1));
        Schedules.decide("bif-coordinator", id, "approve")
                .statusCode(200)
                .body("uncoveredShifts.id", contains(draft, shown))
                .body("uncoveredShifts.status", everyItem(equalTo("CANCELLED")))
                .body("uncoveredShifts.cancelledByAbsence", everyItem(equalTo(true)));
        assertThat(published.told(shown))
                .containsExactly(new ShiftsTouched(
                        ShiftsTouched.Kind.CANCELLED,
                        java.util.Set.of(UUID.fromString(shown)),
                        java.util.Map.of(
                                UUID.fromString(staff),
                                java.util.Set.of(day.plusDays(1)
                                        .atTime(9, 0)
                                        .atZone(ZONE)
                                        .toInstant()))));
        assertThat(published.told(draft)).isEmpty();
        as("bif-coordinator").get("/shifts/" + after).then().body("status", equalTo("DRAFT"));
        Schedules.decide("bif-coordinator", id, "withdraw")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("uncoveredShifts.id", contains(draft, shown));
        as("bif-coordinator").get("/shifts/" + shown).then().body("status", equalTo("CANCELLED"));
        assertThat(shift(staff, 0, 9)).as("withdrawn, it keeps no shift away").isNotEmpty();
    }

    @Test
    void keepsShiftsAwayOnlyForItsHours() {
        String staff = Schedules.staff("BIF");
        String early = shift(staff, 0, 8);
        String id = as("bif-coordinator")
                .body(Map.of(
                        "staff",
                        staff,
                        "kind",
                        "TRAINING",
                        "firstDay",
                        day.toString(),
                        "fromTime",
                        "12:00:00",
                        "toTime",
                        "15:00:00"))
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Schedules.decide("bif-coordinator", id, "approve").statusCode(200).body("uncoveredShifts", hasSize(0));
        as("bif-coordinator").get("/shifts/" + early).then().body("status", equalTo("DRAFT"));
        as("bif-coordinator")
                .body(Schedules.with(
                        Schedules.shift(
                                staff,
                                "IH",
                                day.atTime(14, 0)
                                        .atZone(ZONE)
                                        .toOffsetDateTime()
                                        .toString(),
                                day.atTime(16, 0)
                                        .atZone(ZONE)
                                        .toOffsetDateTime()
                                        .toString()),
                        "activity",
                        "PREPARATION"))
                .post("/shifts")
                .then()
                .statusCode(409)
                .body("errors.code", contains("ABSENCE"));
    }

    @Test
    void doesNotUndoWhatWasWorked() {
        String staff = Schedules.staff("BIF");
        LocalDate worked = TODAY.minusDays(3);
        String shift = published.publish(Schedules.preparation(
                staff, worked.atTime(9, 0).atZone(ZONE), worked.atTime(12, 0).atZone(ZONE)));
        published.confirm(
                shift,
                worked.atTime(9, 0).atZone(ZONE).toInstant(),
                worked.atTime(12, 0).atZone(ZONE).toInstant());
        String id = Schedules.absence(staff, "SICKNESS", worked, worked);
        Schedules.decide("bif-coordinator", id, "approve")
                .statusCode(409)
                .body("detail", containsString("09:00-12:00 has already been confirmed as worked."));
        as("bif-coordinator").get("/absences/" + id).then().body("status", equalTo("REQUESTED"));
    }

    @Test
    void leavesNoShiftWithinWhileTwentyOthersPlanThem() throws Exception {
        String staff = Schedules.staff("BIF");
        String id = Schedules.absence(staff, "VACATION", day, day.plusDays(39));
        ExecutorService threads = Executors.newFixedThreadPool(21);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            int start = at; // every other day: nobody works seven in a row
            calls.add(() -> as("bif-coordinator")
                    .body(Schedules.with(
                            Schedules.shift(
                                    staff,
                                    "IH",
                                    day.plusDays(start)
                                            .atTime(9, 0)
                                            .atZone(ZONE)
                                            .toOffsetDateTime()
                                            .toString(),
                                    day.plusDays(start)
                                            .atTime(12, 0)
                                            .atZone(ZONE)
                                            .toOffsetDateTime()
                                            .toString()),
                            "activity",
                            "PREPARATION"))
                    .post("/shifts")
                    .statusCode());
        }
        calls.add(
                10,
                () -> as("bif-coordinator").post("/absences/" + id + "/approve").statusCode());
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(statuses.remove(10)).as("the approval").isEqualTo(200);
        assertThat(statuses)
                .as("planned before it, refused after it, or busy (503), which changes nothing")
                .allMatch(status -> status == 201 || status == 409 || status == 503);
        int planned = (int) statuses.stream().filter(status -> status == 201).count();
        as("bif-coordinator")
                .queryParam("staff", staff)
                .get("/shifts")
                .then()
                .body("items", hasSize(planned))
                .body("items.status", everyItem(equalTo("CANCELLED")));
        as("bif-coordinator")
                .get("/absences/" + id)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("uncoveredShifts", hasSize(planned))
                .body("decisionReason", nullValue());
    }

    /** Three hours, so many days after the first day away. */
    private String shift(String staff, int days, int hour) {
        return Schedules.preparation(
                staff,
                day.plusDays(days).atTime(hour, 0).atZone(ZONE),
                day.plusDays(days).atTime(hour + 3, 0).atZone(ZONE));
    }
}
