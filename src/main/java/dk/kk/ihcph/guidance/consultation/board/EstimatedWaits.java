package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Estimates waits at a location from who is at its desks and what the last hour took. */
@ApplicationScoped
public class EstimatedWaits {
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

    /** Estimates the wait of a citizen with this many others before them. */
    public EstimatedWait of(String location, int ahead, Instant now) {
        BoardRepository.Pace pace = board.pace(location, LocalDate.ofInstant(now, zone), now);
        int open = Math.max(plan.guidesAt(location, now), pace.guides());
        return EstimatedWait.of(
                ahead,
                new EstimatedWait.Desks(open, pace.busy()),
                pace.served(),
                settings.of(location).expectedService());
    }
}
