package dk.kk.ihcph.guidance.staffing.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.job.JobRuns;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three planners act on three people at once, in any order. Nobody ends up in two places or at work while away, and
 * every change is in the audit trail.
 */
@QuarkusTest
class ScheduleHistoryTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    /** A week around the night when the clocks go back. */
    private static final LocalDate FIRST = LocalDate.of(2027, 10, 27);

    private static final int WEEKS_APART = 2;

    private static final int DAYS = 9;
    private static final int PLANNERS = 3;
    private static final int STEPS = 40;
    private static final List<Integer> EXPECTED = List.of(200, 201, 204, 404, 409, 412, 422);

    @Inject
    JobRuns runs;

    private LocalDate first = FIRST;
    private String roster = "";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void leavesNoOverlapAndNothingUnaudited(long seed) throws SQLException {
        first = FIRST.plusWeeks(seed * WEEKS_APART);
        List<String> staff =
                IntStream.range(0, 3).mapToObj(i -> Schedules.staff("BIF")).toList();
        roster = proposed();
        List<Map<Integer, Integer>> answers = Concurrently.run(PLANNERS, planner -> {
            SplittableRandom random = new SplittableRandom(seed * 100 + planner);
            Map<Integer, Integer> seen = new TreeMap<>();
            for (int step = 0; step < STEPS; step++) {
                seen.merge(step(random, staff).statusCode(), 1, Integer::sum);
            }
            return seen;
        });

        answers.forEach(seen -> assertThat(EXPECTED).containsAll(seen.keySet()));
        assertThat(answers.stream().anyMatch(seen -> seen.containsKey(201))).isTrue();
        String whose = "('" + String.join("', '", staff) + "')";
        assertThat(count(
                        "select count(*) from shift a join shift b using (staff) where a.id < b.id and a.status <> 'CANCELLED'"
                                + " and b.status <> 'CANCELLED' and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)"
                                + " and staff in " + whose))
                .as("overlaps")
                .isZero();
        assertThat(count("select count(*) from shift join absence using (staff) where shift.status <> 'CANCELLED'"
                        + " and absence.status = 'APPROVED' and during && tstzrange(starts_at, ends_at) and staff in "
                        + whose))
                .as("work while away")
                .isZero();
        assertThat(replayed(whose)).isEqualTo(standing(whose)).isNotEmpty();
    }

    private Response step(SplittableRandom random, List<String> staff) {
        String member = staff.get(random.nextInt(staff.size()));
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> as("bif-coordinator").body(shift(random, member)).post("/shifts");
            case 3 ->
                as("bif-coordinator")
                        .queryParam("dryRun", random.nextBoolean())
                        .body(Map.of("items", List.of(shift(random, member), shift(random, staff.get(0)))))
                        .post("/shifts/batch");
            case 4, 5 ->
                as("bif-coordinator")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Schedules.with(shift(random, member), "reason", "Moved"))
                        .patch("/shifts/" + some(random, staff));
            case 6 -> as("bif-coordinator").header("If-Match", "*").delete("/shifts/" + some(random, staff));
            case 7 ->
                random.nextBoolean()
                        ? as("bif-coordinator")
                                .body(Map.of("reason", "Cancelled"))
                                .post("/shifts/" + some(random, staff) + "/cancel")
                        : as("bif-coordinator")
                                .body(Map.of(
                                        "administration",
                                        "BIF",
                                        "firstDay",
                                        first.toString(),
                                        "lastDay",
                                        first.plusDays(2).toString(),
                                        "override",
                                        Map.of("reason", "A test")))
                                .post("/schedule-publications");
            case 8 ->
                as("bif-coordinator")
                        .queryParam("dryRun", random.nextInt(3) == 0)
                        .body(Map.of("override", Map.of("reason", "A test")))
                        .post("/rosters/" + roster + "/adopt");
            default -> absence(random, member);
        };
    }

    /** A roster for these days, which whoever adopts it first writes, if it still holds. */
    private String proposed() {
        Response job = as("bif-coordinator")
                .body(Map.of(
                        "administrations",
                        List.of("BIF"),
                        "firstDay",
                        first.toString(),
                        "lastDay",
                        first.plusDays(DAYS - 1).toString(),
                        "timeLimitSeconds",
                        1))
                .post("/rosters");
        job.then().statusCode(202);
        assertThat(runs.run(job.path("id"))).isTrue();
        return job.path("parameters.roster");
    }

    private Response absence(SplittableRandom random, String member) {
        LocalDate day = first.plusDays(random.nextInt(DAYS));
        Response asked = as("bif-coordinator")
                .body(Map.of(
                        "staff", member, "kind", "TRAINING", "firstDay", day.toString(), "lastDay", day.toString()))
                .post("/absences");
        if (asked.statusCode() != 201) {
            return asked;
        }
        String id = asked.path("id");
        Response approved = as("bif-coordinator").body(Map.of()).post("/absences/" + id + "/approve");
        return random.nextBoolean()
                ? approved
                : as("bif-coordinator").body(Map.of()).post("/absences/" + id + "/withdraw");
    }

    private Map<String, Object> shift(SplittableRandom random, String member) {
        OffsetDateTime start = first.plusDays(random.nextInt(DAYS))
                .atTime(random.nextInt(24), 0)
                .atZone(ZONE)
                .toOffsetDateTime();
        return new HashMap<>(Map.of(
                "staff", member,
                "location", "IH",
                "startsAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start),
                "endsAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.plusHours(1 + random.nextInt(4))),
                "override", Map.of("reason", "A test")));
    }

    /** One of their shifts; without any, an id that is none. */
    private String some(SplittableRandom random, List<String> staff) {
        List<String> ids = as("bif-coordinator")
                .queryParam("staff", staff.get(random.nextInt(staff.size())))
                .get("/shifts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        return ids.isEmpty() ? "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a" : ids.get(random.nextInt(ids.size()));
    }

    /** Each shift as the trail tells it from its beginning: what no change is missing from. */
    private static Map<String, String> replayed(String whose) throws SQLException {
        Map<String, Map<String, String>> told = new TreeMap<>();
        List<String> deleted = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet entries = statement.executeQuery(
                        "select entity_id, action, field, value ->> 'to' from audit_entry, jsonb_each(changes) as change (field, value)"
                                + " where entity_type = 'shift' and field in ('staff', 'starts_at', 'ends_at', 'status')"
                                + " and entity_id in (select entity_id from audit_entry where entity_type = 'shift' and action = 'CREATE'"
                                + " and changes -> 'staff' ->> 'to' in " + whose + ") order by audit_entry.id")) {
            while (entries.next()) {
                if (entries.getString(2).equals("DELETE")) {
                    deleted.add(entries.getString(1));
                }
                told.computeIfAbsent(entries.getString(1), id -> new TreeMap<>())
                        .put(entries.getString(3), String.valueOf(entries.getString(4)));
            }
        }
        told.keySet().removeAll(deleted);
        Map<String, String> shifts = new TreeMap<>();
        told.forEach((id, fields) -> shifts.put(id, fields.toString()));
        return shifts;
    }

    private static Map<String, String> standing(String whose) throws SQLException {
        Map<String, String> shifts = new TreeMap<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id, to_jsonb(shift) ->> 'ends_at', to_jsonb(shift) ->> 'starts_at', staff, status from shift"
                                + " where staff in " + whose)) {
            while (rows.next()) {
                shifts.put(
                        rows.getString(1),
                        new TreeMap<>(Map.of(
                                        "ends_at", rows.getString(2),
                                        "starts_at", rows.getString(3),
                                        "staff", rows.getString(4),
                                        "status", rows.getString(5)))
                                .toString());
            }
        }
        return shifts;
    }

    private static long count(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
