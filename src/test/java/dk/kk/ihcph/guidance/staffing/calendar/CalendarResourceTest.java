package dk.kk.ihcph.guidance.staffing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.staffing.PublishedShifts;
import dk.kk.ihcph.guidance.staffing.Schedules;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarResourceTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    @Inject
    PublishedShifts published;

    @Inject
    EntityManager entities;

    @Inject
    StaffRepository staffs;

    @Inject
    ShiftRepository shifts;

    private final String login = "guide-" + UUID.randomUUID();

    static {
        // No network: ical4j would ask for newer time zones.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    @Test
    void isReadByAnotherLibraryWithTheHoursThatReallyPass() throws IOException, ParserException {
        String staff = Schedules.staffWithLogin("BIF", login);
        LocalDate day = LocalDate.now(ZONE).plusDays(14);
        String shown = published.publish(shift(staff, day));
        String draft = shift(staff, day.plusDays(1));
        String cancelled = published.publish(shift(staff, day.plusDays(2)));
        as("bif-coordinator")
                .body(Map.of("reason", "Closed"))
                .post("/shifts/" + cancelled + "/cancel")
                .then()
                .statusCode(200);
        LocalDate far = LocalDate.now(ZONE).plusDays(402);
        String later = published.publish(shift(staff, far));

        Response answer = anonymous().get("/staff/" + staff + ".ics?key=" + key(staff));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/calendar;charset=UTF-8");
        String text = answer.asString();
        assertThat(text.replace("\r\n", "")).as("CRLF everywhere").doesNotContain("\n", "\r");
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);

        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        assertThat(calendar.getComponents(Component.VEVENT)).hasSize(2);
        assertThat(text).doesNotContain(draft, later);
        assertThat(value(calendar, "X-WR-CALNAME")).contains("Vagter / Shifts: Guide ");
        assertThat(value(calendar, "REFRESH-INTERVAL")).isEqualTo("PT1H");
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H");

        VEvent one = event(calendar, shown);
        assertThat(begin(one)).isEqualTo(day.atTime(9, 0).atZone(ZONE).toInstant());
        assertThat(end(one)).isEqualTo(day.atTime(12, 0).atZone(ZONE).toInstant());
        assertThat(one.getProperty(Property.DTSTART)
                        .orElseThrow()
                        .getParameter("TZID")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("Europe/Copenhagen");
        assertThat(value(one, Property.SUMMARY)).isEqualTo("Forberedelse / Preparation");
        assertThat(value(one, Property.LOCATION)).contains("International House");
        assertThat(value(one, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(one, Property.SEQUENCE)).isEqualTo("1");
        VEvent gone = event(calendar, cancelled);
        assertThat(value(gone, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(gone, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(gone, Property.SUMMARY)).startsWith("Aflyst / Cancelled: ");
    }

    /** Written with the feed's own time zone rules, read with them by the other library. */
    @Test
    void keepsTheHoursOfAShiftAcrossEachChangeOfClocks() throws IOException, ParserException {
        for (Map.Entry<String, Integer> change :
                Map.of("2026-03-29", 3, "2026-10-25", 5, "2026-05-10", 4).entrySet()) {
            LocalDate day = LocalDate.parse(change.getKey());
            String staff = Schedules.staff("BIF");
            String id = published.publish(Schedules.preparation(
                    staff, day.atTime(1, 0).atZone(ZONE), day.atTime(5, 0).atZone(ZONE)));
            String text = QuarkusTransaction.requiringNew()
                    .call(() -> CalendarFeed.of(
                            staffs.findById(UUID.fromString(staff)),
                            List.of(shifts.findById(UUID.fromString(id))),
                            new LocationNames(Map.of(), Map.of()),
                            ZONE));
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            VEvent event = event(calendar, id);
            assertThat(text)
                    .contains(
                            "DTSTART;TZID=Europe/Copenhagen:" + day.toString().replace("-", "") + "T010000",
                            "DTEND;TZID=Europe/Copenhagen:" + day.toString().replace("-", "") + "T050000");
            assertThat(java.time.Duration.between(begin(event), end(event)).toHours())
                    .as(change.getKey())
                    .isEqualTo(change.getValue().longValue());
            VTimeZone rules =
                    (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
            assertThat(rules.getObservances()).hasSize(2);
        }
    }

    @Test
    void answersAnUnchangedCalendarWith304() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String feed = "/staff/" + staff + ".ics?key=" + key(staff);
        String etag = anonymous().get(feed).then().statusCode(200).extract().header("ETag");
        anonymous()
                .header("If-None-Match", etag)
                .get(feed)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag));
        published.publish(shift(staff, LocalDate.now(ZONE).plusDays(14)));
        anonymous().header("If-None-Match", etag).get(feed).then().statusCode(200);
    }

    @Test
    void opensForTheLatestKeyOnlyAndForNobodyOnceItIsRevoked() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String first = key(staff);
        String second = as("bif-coordinator")
                .post("/staff/" + staff + "/calendar-key")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("staff", equalTo(staff))
                .body("url", startsWith("http"))
                .body("url", containsString("/api/v1/staff/" + staff + ".ics?key="))
                .extract()
                .path("key");
        assertThat(second).hasSizeGreaterThanOrEqualTo(22).isNotEqualTo(first);
        String feed = "/staff/" + staff + ".ics";
        anonymous().queryParam("key", second).get(feed).then().statusCode(200);
        String wrong = refused(staff, first);
        assertThat(refused(staff, "x".repeat(2000))).isEqualTo(wrong);
        assertThat(refused(staff, "")).isEqualTo(wrong);
        anonymous().get(feed).then().statusCode(404);
        as("bif-guide").get(feed).then().statusCode(404);
        assertThat(refused(UUID.randomUUID().toString(), second)).isEqualTo(wrong);

        Schedules.login(login, "bif-guide")
                .delete("/staff/" + staff + "/calendar-key")
                .then()
                .statusCode(204);
        assertThat(refused(staff, second)).isEqualTo(wrong);
        as("bif-coordinator").delete("/staff/" + staff + "/calendar-key").then().statusCode(204);
    }

    @Test
    void isMadeByThePersonAndTheirCoordinatorsOnly() {
        String staff = Schedules.staffWithLogin("BIF", login);
        String path = "/staff/" + staff + "/calendar-key";
        for (String role : List.of("bif-guide", "kff-coordinator", "admin", "auditor")) {
            as(role).post(path).then().statusCode(403);
            as(role).delete(path).then().statusCode(403);
        }
        anonymous().post(path).then().statusCode(401);
        as("bif-coordinator")
                .post("/staff/" + UUID.randomUUID() + "/calendar-key")
                .then()
                .statusCode(404);
        as("bif-coordinator")
                .delete("/staff/" + UUID.randomUUID() + "/calendar-key")
                .then()
                .statusCode(404);
    }

    @Test
    void keepsTheKeyNowhere() {
        String staff = Schedules.staffWithLogin("BIF", login);
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getLevel() + " " + line.getMessage() + " "
                        + java.util.Arrays.toString(line.getParameters())
                        + (line instanceof org.jboss.logmanager.ExtLogRecord more ? more.getMdcCopy() : ""));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Logger requests = Logger.getLogger("dk.kk.ihcph.guidance.http.RequestLog");
        Level before = requests.getLevel();
        root.addHandler(listener);
        requests.setLevel(Level.INFO);
        String key;
        String retry = UUID.randomUUID().toString();
        try {
            key = Schedules.login(login, "bif-guide")
                    .header("Idempotency-Key", retry)
                    .post("/staff/" + staff + "/calendar-key")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("key");
            Schedules.login(login, "bif-guide")
                    .header("Idempotency-Key", retry)
                    .post("/staff/" + staff + "/calendar-key")
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", equalTo("true"))
                    .body("staff", equalTo(staff))
                    .body("key", equalTo(key))
                    .body("url", endsWith(".ics?key=" + key));
            anonymous()
                    .queryParam("key", key)
                    .get("/staff/" + staff + ".ics")
                    .then()
                    .statusCode(200);
            // Refusals of every kind that are answered before or beside the resource.
            for (String path : List.of(
                    "/staff/" + UUID.randomUUID() + ".ics?key=" + key,
                    "/staff/" + staff + ".ics?key=" + key + "&key=" + key,
                    "/staff/" + staff + ".ics?other=" + key,
                    "/staff/" + staff + "/nothing.ics?key=" + key)) {
                assertThat(anonymous().get(path).asString())
                        .as(path)
                        .contains("instance")
                        .doesNotContain(key);
            }
            assertThat(as("bif-guide")
                            .body("{}")
                            .put("/staff/" + staff + ".ics?key=" + key)
                            .asString())
                    .doesNotContain(key);
        } finally {
            root.removeHandler(listener);
            requests.setLevel(before);
        }
        assertThat(logged).anyMatch(line -> line.contains("GET")).noneMatch(line -> line.contains(key));
        assertThat(entities.createNativeQuery("select body from idempotent_answer where body like '%' || :staff || '%'")
                        .setParameter("staff", staff)
                        .getResultList()
                        .toString())
                .contains(".ics")
                .doesNotContain(key);
        String trail = as("auditor")
                .queryParam("entityType", "calendar_key")
                .queryParam("entityId", staff)
                .get("/audit-entries")
                .then()
                .body("items.action", hasItem("CREATE"))
                .body("items.changes.digest", hasItem("changed"))
                .extract()
                .asString();
        assertThat(trail).doesNotContain(key, "\\\\x");
    }

    private String refused(String staff, String key) {
        return anonymous()
                .queryParam("key", key)
                .get("/staff/" + staff + ".ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .extract()
                .asString()
                .replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
    }

    private String key(String staff) {
        return as("bif-coordinator")
                .post("/staff/" + staff + "/calendar-key")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
    }

    private static String shift(String staff, LocalDate day) {
        ZonedDateTime begin = day.atTime(9, 0).atZone(ZONE);
        return Schedules.preparation(staff, begin, begin.plusHours(3));
    }

    private static VEvent event(Calendar calendar, String shift) {
        return calendar.getComponents(Component.VEVENT).stream()
                .map(VEvent.class::cast)
                .filter(event -> value(event, Property.UID).startsWith(shift))
                .findFirst()
                .orElseThrow();
    }

    private static Instant begin(VEvent event) {
        return ZonedDateTime.from(event.getDateTimeStart().getDate()).toInstant();
    }

    private static Instant end(VEvent event) {
        return ZonedDateTime.from(event.getDateTimeEnd().getDate()).toInstant();
    }

    private static String value(Calendar calendar, String property) {
        return calendar.getProperty(property).orElseThrow().getValue();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
