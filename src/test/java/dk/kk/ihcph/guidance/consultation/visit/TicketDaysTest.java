package dk.kk.ihcph.guidance.consultation.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.consultation.ConsultationService;
import dk.kk.ihcph.guidance.consultation.Guidance;
import dk.kk.ihcph.guidance.consultation.board.EstimatedWaits;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.desk.OpeningTimes;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Skills;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers and their order where a day ends, and in the two nights in which the clocks change. */
@QuarkusTest
class TicketDaysTest implements ApiTest {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Inject
    Secrets secrets;

    @Inject
    TicketRepository tickets;

    @Inject
    TicketPeriodRepository periods;

    @Inject
    RatingRepository ratings;

    @Inject
    DeskSettingsService settings;

    @Inject
    ConsultationService consultations;

    @Inject
    EstimatedWaits estimates;

    @Inject
    OpeningTimes openings;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    AuditActor actor;

    @Test
    void beginsAnewAtLocalMidnight() {
        String location = Desks.open();
        assertThat(numbers(
                        location,
                        "2026-06-02T23:59:40+02:00",
                        "2026-06-02T23:59:58+02:00",
                        "2026-06-03T00:00:00+02:00",
                        "2026-06-03T01:30:00+02:00"))
                .containsExactly("2026-06-02 A001", "2026-06-02 A002", "2026-06-03 A001", "2026-06-03 A002");
        assertThat(called(location, "2026-06-03T01:40:00+02:00")).containsExactly("A001", "A002");
    }

    @Test
    void goesOnThroughTheHourThatComesTwice() {
        String location = Desks.open();
        assertThat(numbers(
                        location,
                        "2026-10-24T23:59:00+02:00",
                        "2026-10-25T02:30:00+02:00",
                        "2026-10-25T02:10:00+01:00",
                        "2026-10-25T02:30:00+01:00",
                        "2026-10-25T23:30:00+01:00"))
                .containsExactly(
                        "2026-10-24 A001", "2026-10-25 A001", "2026-10-25 A002", "2026-10-25 A003", "2026-10-25 A004");
        assertThat(called(location, "2026-10-25T23:40:00+01:00")).containsExactly("A001", "A002", "A003", "A004");
    }

    @Test
    void goesOnOverTheHourThatIsNot() {
        String location = Desks.open();
        assertThat(numbers(
                        location,
                        "2026-03-28T23:59:00+01:00",
                        "2026-03-29T01:59:59+01:00",
                        "2026-03-29T03:00:00+02:00",
                        "2026-03-29T23:59:00+02:00",
                        "2026-03-30T00:00:01+02:00"))
                .containsExactly(
                        "2026-03-28 A001", "2026-03-29 A001", "2026-03-29 A002", "2026-03-29 A003", "2026-03-30 A001");
    }

    /** Tickets taken at these times, each with the local day that it is of. */
    private List<String> numbers(String location, String... times) {
        List<String> numbers = new ArrayList<>();
        for (String time : times) {
            Instant moment = OffsetDateTime.parse(time).toInstant();
            Clock clock = Clock.fixed(moment, COPENHAGEN);
            TicketService service = new TicketService(
                    tickets,
                    new VisitLifecycle(tickets, periods, consultations, settings, caller, clock),
                    ratings,
                    settings,
                    consultations,
                    estimates,
                    openings,
                    directory,
                    secrets,
                    clock);
            actor.runAs("test", () -> {
                String number = QuarkusTransaction.requiringNew().call(() -> service.take(
                                location, new TicketRequest(new Guidance(List.of("MITID"), null, null, null), null))
                        .place()
                        .ticketNumber());
                numbers.add(LocalDate.ofInstant(moment, COPENHAGEN) + " " + number);
            });
        }
        return numbers;
    }

    /** Who is called on that day, one after the other. */
    private List<String> called(String location, String time) {
        Instant now = OffsetDateTime.parse(time).toInstant();
        List<String> called = new ArrayList<>();
        actor.runAs("test", () -> {
            Optional<String> number = call(location, now);
            while (number.isPresent()) {
                called.add(number.get());
                number = call(location, now);
            }
        });
        return called;
    }

    private Optional<String> call(String location, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> tickets.next(
                        location,
                        LocalDate.ofInstant(now, COPENHAGEN),
                        Administration.KFF,
                        new Skills(null, List.of(), List.of()),
                        now,
                        now.minus(Duration.ofMinutes(10)))
                .map(next -> {
                    Ticket ticket = tickets.findById(next.ticket());
                    ticket.move(TicketStatus.AT_DESK);
                    return ticket.number().toString();
                }));
    }
}
