package dk.kk.ihcph.guidance.consultation.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.OpenSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a location's board together. */
@ApplicationScoped
class BoardService {
    /** Longer than the service was ever closed. */
    private static final int DAYS_AHEAD = 60;

    private final BoardRepository board;
    private final EstimatedWaits estimates;
    private final DeskSettingsService settings;
    private final Directory directory;
    private final ObjectMapper json;
    private final Clock clock;

    BoardService(
            BoardRepository board,
            EstimatedWaits estimates,
            DeskSettingsService settings,
            Directory directory,
            ObjectMapper json,
            Clock clock) {
        this.board = board;
        this.estimates = estimates;
        this.settings = settings;
        this.directory = directory;
        this.json = json;
        this.clock = clock;
    }

    /** 404 without the location. A transaction, so that who goes on as a stream gives the connection back. */
    @Transactional
    BoardSnapshot of(String location) {
        QueueBoard now = at(location, clock.instant());
        try {
            return BoardSnapshot.of(now, json.writeValueAsString(now));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A board could not be written", e);
        }
    }

    /** 404 without the location. */
    @Transactional
    void requireLocation(String location) {
        settings.of(location);
    }

    private QueueBoard at(String location, Instant now) {
        DeskSettings desk = settings.of(location);
        BoardRepository.Line line = board.line(location, LocalDate.ofInstant(now, clock.getZone()));
        Optional<Opening> next = desk.queueEnabled() ? opening(location, now) : Optional.empty();
        boolean open = next.isPresent() && !next.get().from().isAfter(now);
        return new QueueBoard(
                location,
                open,
                line.serving(),
                line.waiting().stream().map(BoardRepository.Waiter::shown).toList(),
                open ? estimates.of(location, ahead(line, now.plus(desk.early())), now) : null,
                open ? null : next.map(Opening::from).orElse(null));
    }

    /** An appointment that is not yet called ahead of others is no reason to wait. */
    private static int ahead(BoardRepository.Line line, Instant soon) {
        return (int) line.waiting().stream()
                .filter(waiter -> !waiter.dueAt().isAfter(soon))
                .count();
    }

    private record Opening(Instant from, Instant to) {
        static Opening of(LocalDate day, OpenSpan span, ZoneId zone) {
            return new Opening(at(day, span.opens(), zone), at(day, span.closes(), zone));
        }

        private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
            return day.atTime(time).atZone(zone).toInstant();
        }
    }

    /** The one that lasts, or else the next. */
    private Optional<Opening> opening(String location, Instant now) {
        ZoneId zone = clock.getZone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<LocalDate, List<OpenSpan>> days = directory.openSpans(location, today, today.plusDays(DAYS_AHEAD));
        return days.entrySet().stream()
                .flatMap(day -> day.getValue().stream().map(span -> Opening.of(day.getKey(), span, zone)))
                .filter(opening -> opening.to().isAfter(now))
                .findFirst();
    }
}
