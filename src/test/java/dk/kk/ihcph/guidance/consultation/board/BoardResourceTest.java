package dk.kk.ihcph.guidance.consultation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.desk.OpeningTimes;
import dk.kk.ihcph.guidance.consultation.visit.Line;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.staffing.Schedules;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardResourceTest implements ApiTest {
    /** Ten o'clock on a Wednesday that is no holiday. */
    private static final Instant TEN = Instant.parse("2031-02-05T09:00:00Z");

    @Inject
    BoardRepository board;

    @Inject
    DeskPlan plan;

    @Inject
    DeskSettingsService settings;

    @Inject
    Directory directory;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Test
    void showsWhoIsServedAndWhoWaitsInTheOrderOfTheLine() throws SQLException {
        Line line = Line.openedAt("BOARD_ORDER");
        // Milliseconds apart, so that no ticket is yesterday's just after midnight.
        Instant now = clock.instant();
        UUID first = line.waiting(now.minusMillis(50));
        UUID second = line.waiting(now.minusMillis(40));
        line.waiting(now.minusMillis(30));
        line.waiting(now.minusMillis(20), now.minusMillis(35), UUID.randomUUID());
        UUID consultation = line.called(first, "guide-order-1", now.minusMillis(10));
        line.moved(consultation, first, "IN_PROGRESS", "SERVICE", now.minusMillis(8));
        line.called(second, "guide-order-2", now.minusMillis(5));
        line.waiting(now.minus(Duration.ofDays(1)));

        anonymous()
                .get("/locations/BOARD_ORDER/queue")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=5")
                .body("location", equalTo("BOARD_ORDER"))
                .body("waiting.ticketNumber", contains("A004", "A003"))
                .body("waiting.hasAppointment", contains(true, false))
                .body("waiting[1].since", equalTo(now.minusMillis(30).toString()))
                .body("serving.ticketNumber", contains("A002", "A001"))
                .body("serving.status", contains("CALLED", "IN_PROGRESS"))
                .body("serving.administration", contains("KFF", "KFF"))
                .body("serving.calls", contains(1, 1))
                .body("serving[1].since", equalTo(now.minusMillis(8).toString()));
    }

    @Test
    void isKnownByItsTagUntilItChanges() throws SQLException {
        Line line = Line.openedAt("BOARD_TAG");
        String before = anonymous().get("/locations/BOARD_TAG/queue").header("ETag");
        anonymous()
                .header("If-None-Match", before)
                .get("/locations/BOARD_TAG/queue")
                .then()
                .statusCode(304);
        line.waiting(clock.instant());
        String after = anonymous()
                .header("If-None-Match", before)
                .get("/locations/BOARD_TAG/queue")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void isThereForEveryLocationAndForNoOther() throws SQLException {
        Line line = Line.openedAt("BOARD_OFF");
        line.change("update desk_settings set queue_enabled = false where location = ?", line.location());
        anonymous()
                .get("/locations/BOARD_OFF/queue")
                .then()
                .statusCode(200)
                .body("open", equalTo(false))
                .body("waiting", empty())
                .body("serving", empty())
                .body("estimatedWait", nullValue())
                .body("opensNext", nullValue());
        anonymous().get("/locations/NOWHERE/queue").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        anonymous().get("/locations/NOWHERE/queue/stream").then().statusCode(404);
    }

    @Test
    void isOpenWithinTheHoursAndElseTellsWhenItOpensNext() throws SQLException {
        Line line = Line.openedAt("BOARD_HOURS");
        assertThat(at(line, "2031-02-05T08:00:00Z").open()).isTrue();
        assertThat(at(line, "2031-02-05T08:00:00Z").opensNext()).isNull();
        assertThat(at(line, "2031-02-05T13:59:59Z").open()).isTrue();
        assertThat(at(line, "2031-02-05T07:59:59Z"))
                .extracting(QueueBoard::open, QueueBoard::opensNext, QueueBoard::estimatedWait)
                .containsExactly(false, Instant.parse("2031-02-05T08:00:00Z"), null);
        assertThat(at(line, "2031-02-05T14:00:00Z").opensNext()).isEqualTo("2031-02-06T08:00:00Z");
        // Christmas Eve to Boxing Day; and over the night in which summer time begins.
        assertThat(at(line, "2031-12-24T09:00:00Z").opensNext()).isEqualTo("2031-12-27T08:00:00Z");
        assertThat(at(line, "2031-03-29T20:00:00Z").opensNext()).isEqualTo("2031-03-30T07:00:00Z");
        line.change("update desk_settings set queue_enabled = false where location = ?", line.location());
        assertThat(at(line, "2031-02-05T08:00:00Z"))
                .extracting(QueueBoard::open, QueueBoard::opensNext)
                .containsExactly(false, null);
    }

    @Test
    void saysThatNoDeskIsOpenRatherThanGuess() throws SQLException {
        Line line = Line.openedAt("BOARD_NO_DESK");
        line.waiting(TEN.minusSeconds(60));
        assertThat(at(line, TEN.toString()).estimatedWait())
                .isEqualTo(
                        new EstimatedWait(null, null, new EstimatedWait.Basis(0, 0, new BigDecimal("8.0"), false, 0)));
    }

    @Test
    void restsItsEstimateOnTheDayAndOnWhoIsAtTheDesks() throws SQLException {
        Line line = Line.openedAt("BOARD_PACE");
        for (int i = 0; i < 5; i++) {
            line.served(TEN.minusSeconds(60 + 600L * i), Duration.ofMinutes(1), Duration.ofMinutes(8 + i));
        }
        line.served(TEN.minus(Duration.ofDays(1)), Duration.ofMinutes(1), Duration.ofMinutes(30)); // yesterday
        UUID forgotten = line.served(TEN.minusSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(50));
        line.change("update consultation set forgotten = true where id = ?", forgotten);
        UUID held = line.waiting(TEN.minusSeconds(900));
        UUID consultation = line.called(held, "guide-pace-1", TEN.minusSeconds(800));
        line.moved(consultation, held, "ON_HOLD", "HOLD", TEN.minusSeconds(700));
        line.called(line.waiting(TEN.minusSeconds(600)), "guide-pace-2", TEN.minusSeconds(480));

        LocalDate day = TEN.atZone(Line.COPENHAGEN).toLocalDate();
        QuarkusTransaction.requiringNew().run(() -> {
            BoardRepository.Pace pace = board.pace(
                    line.location(), day, day.atStartOfDay(Line.COPENHAGEN).toInstant(), TEN);
            assertThat(pace.guides()).isEqualTo(2);
            assertThat(pace.busy()).isEqualTo(1);
            // 9 to 13 minutes from the call to the end; 8 minutes since the last call. Time on hold is no time at the
            // desk.
            assertThat(pace.served()).isEqualTo(new EstimatedWait.Served(5, 55, 615, 8));
        });
        // The five and the one who is at the desk weigh more than the expected 8 minutes.
        assertThat(at(line, TEN.toString()).estimatedWait().basis())
                .isEqualTo(new EstimatedWait.Basis(5, 2, new BigDecimal("10.8"), true, 0));
    }

    @Test
    void waitsForNoAppointmentThatIsNotYetDue() throws SQLException {
        Line line = Line.openedAt("BOARD_DUE");
        line.called(line.waiting(TEN.minusSeconds(600)), "guide-due", TEN.minusSeconds(60));
        EstimatedWait alone = at(line, TEN.toString()).estimatedWait();
        line.waiting(TEN.minusSeconds(60), TEN.plusSeconds(5 * 60 + 1), UUID.randomUUID());
        assertThat(at(line, TEN.toString()).estimatedWait()).isEqualTo(alone);
        line.waiting(TEN.minusSeconds(60), TEN.plusSeconds(5 * 60), UUID.randomUUID());
        assertThat(at(line, TEN.toString()).estimatedWait().highMinutes()).isGreaterThan(alone.highMinutes());
    }

    @Test
    void letsBookedAppointmentsGoFirstThatComeDueWithinTheRange() throws SQLException {
        Line line = Line.openedAt("BOARD_BOOKED");
        for (String guide : List.of("guide-booked-1", "guide-booked-2")) {
            line.called(line.waiting(TEN.minusSeconds(600)), guide, TEN.minusSeconds(60));
        }
        line.waiting(TEN.minusSeconds(60));
        String guide = Schedules.staff("KFF");
        TestDatabase.write(
                "insert into shift (id, version, staff, administration, location, starts_at, ends_at, activity, status)"
                        + " values ('%s', 0, '%s', 'KFF', '%s', '2031-02-05T08:30:00Z', '2031-02-05T13:45:00Z', 'DESK', 'PUBLISHED')"
                                .formatted(UUID.randomUUID(), guide, line.location()));
        EstimatedWait alone = at(line, TEN.toString()).estimatedWait();
        assertThat(alone.basis().appointmentsAhead()).isZero();
        book(line, guide, TEN.plus(Duration.ofHours(4)), "BOOKED");
        book(line, guide, TEN.plusSeconds(300), "CANCELLED");
        book(line, guide, TEN.minusSeconds(1200), "BOOKED");
        assertThat(at(line, TEN.toString()).estimatedWait()).isEqualTo(alone);
        book(line, guide, TEN.plusSeconds(300), "BOOKED");
        EstimatedWait behind = at(line, TEN.toString()).estimatedWait();
        assertThat(behind.basis().appointmentsAhead()).isOne();
        assertThat(behind.highMinutes()).isGreaterThan(alone.highMinutes());
    }

    private static void book(Line line, String guide, Instant startsAt, String status) {
        TestDatabase.write(
                """
                insert into appointment (id, version, administration, guide, location, starts_at, ends_at, blocked_until,
                  topics, moving_to_copenhagen, channel, name, email, status, secret_digest, created_at)
                values ('%1$s', 0, 'KFF', '%2$s', '%3$s', '%4$s', '%5$s', '%5$s', '{MITID}', false, 'IN_PERSON', 'Citizen',
                  'citizen@example.org', '%6$s', sha256('%1$s'), '%4$s')"""
                        .formatted(
                                UUID.randomUUID(),
                                guide,
                                line.location(),
                                startsAt,
                                startsAt.plusSeconds(900),
                                status));
    }

    private QueueBoard at(Line line, String moment) {
        Clock then = Clock.fixed(Instant.parse(moment), Line.COPENHAGEN);
        BoardService boards = new BoardService(
                board,
                new EstimatedWaits(board, plan, settings, then),
                settings,
                new OpeningTimes(directory, then),
                json,
                then);
        return QuarkusTransaction.requiringNew()
                .call(() -> boards.of(line.location()))
                .board();
    }
}
