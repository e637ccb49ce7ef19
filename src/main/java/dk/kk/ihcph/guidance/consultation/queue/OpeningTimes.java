package dk.kk.ihcph.guidance.consultation.queue;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.OpenSpan;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a location is open at a moment, and when it opens next. */
@ApplicationScoped
class OpeningTimes {
    /** Longer than any closure is likely to last. */
    private static final int DAYS_AHEAD = 60;

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM 'kl.' HH.mm", Locale.forLanguageTag("da"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private final Directory directory;
    private final Clock clock;

    OpeningTimes(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    boolean isOpen(String location, Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        LocalDate today = local.toLocalDate();
        return directory.openSpans(location, today, today).getOrDefault(today, List.of()).stream()
                .anyMatch(span -> !local.toLocalTime().isBefore(span.opens())
                        && local.toLocalTime().isBefore(span.closes()));
    }

    /** Empty where nobody knows of an opening in the next two months. */
    Optional<ZonedDateTime> opensNext(String location, Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, clock.getZone());
        Map<LocalDate, List<OpenSpan>> days = directory.openSpans(location, today, today.plusDays(DAYS_AHEAD));
        return days.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(span -> day.getKey().atTime(span.opens()).atZone(clock.getZone())))
                .filter(opening -> opening.toInstant().isAfter(moment))
                .findFirst();
    }

    /** Refuses with the next opening unless the location is open. */
    void requireOpen(String location, Instant moment) {
        if (!isOpen(location, moment)) {
            Bilingual next = opensNext(location, moment)
                    .map(opening -> new Bilingual(DANISH.format(opening), ENGLISH.format(opening)))
                    .orElse(new Bilingual("ikke fastsat", "not known yet"));
            Bilingual detail = ProblemType.LOCATION_CLOSED.detail();
            throw ProblemException.of(
                    ProblemType.LOCATION_CLOSED,
                    new Bilingual(
                            String.format(Locale.ROOT, detail.da(), next.da()),
                            String.format(Locale.ROOT, detail.en(), next.en())));
        }
    }
}
