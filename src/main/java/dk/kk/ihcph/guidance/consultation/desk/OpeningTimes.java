package dk.kk.ihcph.guidance.consultation.desk;

import dk.kk.ihcph.guidance.consultation.DeskProblem;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether a location is open, and when it opens next. */
@ApplicationScoped
public class OpeningTimes {
    /** Longer than any closure is likely to last. */
    private static final int DAYS_AHEAD = 60;

    private static final Bilingual NOT_KNOWN = new Bilingual(
            "Vi har lukket. Vi ved ikke endnu, hvornår vi åbner igen.",
            "We are closed. We do not know yet when we will open again.");

    private final Directory directory;
    private final Clock clock;

    public OpeningTimes(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    public boolean isOpen(String location, Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        LocalDate today = local.toLocalDate();
        return directory.openSpans(location, today, today).getOrDefault(today, List.of()).stream()
                .anyMatch(span -> !local.toLocalTime().isBefore(span.opens())
                        && local.toLocalTime().isBefore(span.closes()));
    }

    /** The next opening; empty where none is planned in the next two months. */
    public Optional<ZonedDateTime> opensNext(String location, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, clock.getZone());
        Map<LocalDate, List<OpenSpan>> days = directory.openSpans(location, today, today.plusDays(DAYS_AHEAD));
        return days.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(span -> day.getKey().atTime(span.opens()).atZone(clock.getZone())))
                .filter(opening -> opening.toInstant().isAfter(moment))
                .findFirst();
    }

    /** Refuses with the next opening unless the location is open. */
    public void requireOpen(String location, Instant moment) {
        if (!isOpen(location, moment)) {
            throw opensNext(location, moment)
                    .map(opening -> Refused.of(DeskProblem.LOCATION_CLOSED, opening))
                    .orElseGet(() -> Refused.of(DeskProblem.LOCATION_CLOSED, NOT_KNOWN));
        }
    }
}
