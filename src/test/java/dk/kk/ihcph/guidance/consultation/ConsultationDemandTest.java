package dk.kk.ihcph.guidance.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.consultation.visit.Line;
import dk.kk.ihcph.guidance.staffing.demand.DemandHistory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsultationDemandTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);
    private static final Instant NINE = Instant.parse("2031-03-05T08:00:00Z");

    @Inject
    DemandHistory demand;

    @Test
    void countsWhoCameToTheDeskWhoeverGaveUpAndNobodyOnThePhone() throws SQLException {
        Line line = Line.openedAt("DEMAND_LINE");
        for (int i = 1; i <= 3; i++) {
            line.served(NINE.plusSeconds(60 * i + 600), Duration.ofMinutes(1), Duration.ofMinutes(9));
        }
        leave(line, line.waiting(NINE.plusSeconds(1200)), NINE.plusSeconds(1920));
        UUID late = line.waiting(NINE.plusSeconds(1800));
        UUID consultation = line.called(late, "guide-demand", NINE.plusSeconds(2400));
        line.change("update consultation set status = 'NO_SHOW', version = version + 1 where id = ?", consultation);
        line.change("update ticket set status = 'NO_SHOW', version = version + 1 where id = ?", late);
        // Called after ten, but the ticket tells that the citizen came before.
        UUID early = line.waiting(NINE.plusSeconds(3540));
        line.called(early, "guide-demand-2", NINE.plusSeconds(3660));
        line.change(
                "update consultation set status = 'RECORDED', duration_minutes = 7, version = version + 1 where ticket = ?",
                early);
        line.change("update ticket set status = 'SERVED', version = version + 1 where id = ?", early);
        log(line, "IN_PERSON", 8);
        log(line, "VIDEO", 10);
        log(line, "PHONE", 30);
        log(line, "EMAIL", 30);

        List<DemandHistory.Arrivals> arrivals =
                QuarkusTransaction.requiringNew().call(() -> demand.between(DAY, DAY)).stream()
                        .filter(one -> one.location().equals(line.location()))
                        .toList();
        assertThat(arrivals)
                .containsExactly(
                        new DemandHistory.Arrivals(
                                line.location(),
                                DayOfWeek.WEDNESDAY,
                                9,
                                6,
                                new DemandHistory.Services(1, 7, 49),
                                new DemandHistory.Waits(2, 12 + 10 + 2)),
                        new DemandHistory.Arrivals(
                                line.location(),
                                DayOfWeek.WEDNESDAY,
                                10,
                                2,
                                new DemandHistory.Services(2, 18, 164),
                                DemandHistory.Waits.NONE));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> demand.atTheDoor(
                                List.of(
                                        new DemandHistory.Opening(line.location(), NINE),
                                        new DemandHistory.Opening("IH", NINE)),
                                5)))
                .containsExactly(new DemandHistory.Door(line.location(), 3, 6));
    }

    private static void leave(Line line, UUID ticket, Instant at) throws SQLException {
        line.change("update ticket_period set ended_at = ? where ticket = ?", at, ticket);
        line.change("update ticket set status = 'GIVEN_UP', version = version + 1 where id = ?", ticket);
    }

    private static void log(Line line, String channel, int minutes) throws SQLException {
        line.change(
                """
                insert into consultation (id, version, administration, location, channel, topics, moving_to_copenhagen,
                  first_visit, persons, started_at, duration_minutes, offers, status, recorded_at)
                values (?, 0, 'KFF', ?, ?, '{MITID}', false, 'UNKNOWN', 1, ?, ?, '{}', 'RECORDED', ?)""",
                UUID.randomUUID(),
                line.location(),
                channel,
                NINE.plusSeconds(4200),
                minutes,
                NINE.plusSeconds(4800));
    }
}
