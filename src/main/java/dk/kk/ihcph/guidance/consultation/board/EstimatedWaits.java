package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Estimates waits at a location from who is at its desks, what services took today, and which appointments are to come. */
@ApplicationScoped
public class EstimatedWaits {
    private static final double SECONDS_A_MINUTE = 60;

    private final BoardRepository board;
    private final DeskPlan plan;
    private final DeskSettingsService settings;
    private final ZoneId zone;

    EstimatedWaits(BoardRepository board, DeskPlan plan, DeskSettingsService settings, Clock clock) {
        this.board = board;
        this.plan = plan;
        this.settings = settings;
        this.zone = clock.getZone();
    }

    /**
     * Estimates the wait of a citizen with this many others before them.
     *
     * @param countedUntil tickets due until then are among those before the citizen, later ones are not
     */
    public EstimatedWait of(String location, int ahead, Instant countedUntil, Instant now) {
        DeskSettings desk = settings.of(location);
        List<Double> appointments =
                board.comingAppointments(location, LocalDate.ofInstant(now, zone), countedUntil, now).stream()
                        .map(due -> Math.max(
                                0, Duration.between(now.plus(desk.early()), due).toSeconds() / SECONDS_A_MINUTE))
                        .toList();
        return of(location, ahead, desk, appointments, now);
    }

    /** Estimates the wait of a citizen with an appointment, whom later ones do not overtake. */
    public EstimatedWait ofAppointment(String location, int ahead, Instant now) {
        return of(location, ahead, settings.of(location), List.of(), now);
    }

    private EstimatedWait of(String location, int ahead, DeskSettings desk, List<Double> appointments, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        BoardRepository.Pace pace =
                board.pace(location, day, day.atStartOfDay(zone).toInstant(), now);
        int open = Math.max(plan.guidesAt(location, now), pace.guides());
        return EstimatedWait.of(
                ahead, new EstimatedWait.Desks(open, pace.busy()), pace.served(), desk.expectedService(), appointments);
    }
}
