package dk.kk.ihcph.guidance.consultation.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.desk.OpeningTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Puts a location's board together. */
@ApplicationScoped
class BoardService {
    private final BoardRepository board;
    private final EstimatedWaits estimates;
    private final DeskSettingsService settings;
    private final OpeningTimes openings;
    private final ObjectMapper json;
    private final Clock clock;

    BoardService(
            BoardRepository board,
            EstimatedWaits estimates,
            DeskSettingsService settings,
            OpeningTimes openings,
            ObjectMapper json,
            Clock clock) {
        this.board = board;
        this.estimates = estimates;
        this.settings = settings;
        this.openings = openings;
        this.json = json;
        this.clock = clock;
    }

    /** Refuses an unknown location with 404. The transaction returns the connection before a stream begins. */
    @Transactional
    BoardSnapshot of(String location) {
        QueueBoard now = at(location, clock.instant());
        try {
            return BoardSnapshot.of(now, json.writeValueAsString(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A board could not be written", e);
        }
    }

    @Transactional
    void requireLocation(String location) {
        settings.of(location);
    }

    private QueueBoard at(String location, Instant now) {
        DeskSettings desk = settings.of(location);
        BoardRepository.Line line = board.line(location, LocalDate.ofInstant(now, clock.getZone()));
        Instant soon = now.plus(desk.early());
        boolean open = desk.queueEnabled() && openings.isOpen(location, now);
        return new QueueBoard(
                location,
                open,
                line.serving(),
                line.waiting().stream().map(BoardRepository.Waiter::shown).toList(),
                open ? estimates.of(location, ahead(line, soon), soon, now) : null,
                desk.queueEnabled() && !open
                        ? openings.opensNext(location, now)
                                .map(ZonedDateTime::toInstant)
                                .orElse(null)
                        : null);
    }

    /** An appointment that is not yet called ahead of others is no reason to wait. */
    private static int ahead(BoardRepository.Line line, Instant soon) {
        return (int) line.waiting().stream()
                .filter(waiter -> !waiter.dueAt().isAfter(soon))
                .count();
    }
}
