package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a constraint finds into a Danish and an English sentence. */
final class Sentences {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY_DA = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_DA = DateTimeFormatter.ofPattern("HH.mm", DANISH);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Sentences() {}

    static Bilingual slot(Slot slot, ZoneId zone) {
        ZonedDateTime start = slot.startsAt().atZone(zone);
        ZonedDateTime end = slot.endsAt().atZone(zone);
        return new Bilingual(
                "%s %s kl. %s-%s"
                        .formatted(slot.location(), DAY_DA.format(start), TIME_DA.format(start), TIME_DA.format(end)),
                "%s on %s, %s-%s"
                        .formatted(slot.location(), DAY_EN.format(start), TIME_EN.format(start), TIME_EN.format(end)));
    }

    static Bilingual overlap(Post one, @Nullable Post other) {
        return about(
                one,
                other == null
                        ? new Bilingual(
                                "%s har allerede en vagt i tidsrummet for %s.", "%s already has a shift during %s.")
                        : new Bilingual(
                                "%s har %s samtidig med " + other.words().da() + ".",
                                "%s has %s at the same time as " + other.words().en() + "."));
    }

    static Bilingual noRest(Worker worker, List<Post> posts) {
        return new Bilingual(
                "%s har ikke 11 timers hvile i døgnet omkring %s.".formatted(worker, joined(posts, Bilingual::da)),
                "%s has no 11 hours of rest in 24 around %s.".formatted(worker, joined(posts, Bilingual::en)));
    }

    static Bilingual notEmployed(Post post) {
        return about(post, new Bilingual("%s er ikke ansat på dagen for %s.", "%s is not employed on the day of %s."));
    }

    static Bilingual otherAdministration(Post post) {
        return about(
                post,
                new Bilingual(
                        "%s hører ikke til den forvaltning, der bemander %s.",
                        "%s does not belong to the administration that staffs %s."));
    }

    static Bilingual absent(Post post) {
        return about(post, new Bilingual("%s er fraværende under %s.", "%s is absent during %s."));
    }

    static Bilingual tooManyDays(Worker worker, long first, int days) {
        LocalDate from = LocalDate.ofEpochDay(first);
        return new Bilingual(
                        "%s har %s dage i træk fra " + DAY_DA.format(from) + "; højst 6 er tilladt.",
                        "%s has %s days in a row from " + DAY_EN.format(from) + "; at most 6 are allowed.")
                .with(worker, days);
    }

    static Bilingual tooManyHours(Worker worker, long minutes) {
        return new Bilingual(
                        "%s har %s timer for meget over 4 måneder; højst 48 om ugen i gennemsnit er tilladt.",
                        "%s has %s hours too many over 4 months; at most 48 a week on average are allowed.")
                .with(worker, FairShare.hours(minutes));
    }

    static Bilingual uncovered(Post post) {
        Bilingual words = post.words();
        return new Bilingual("Ingen har %s.".formatted(words.da()), "Nobody has %s.".formatted(words.en()));
    }

    static Bilingual missing(Post post, List<String> codes) {
        String listed = String.join(", ", codes);
        return about(
                post,
                new Bilingual(
                        "%s har %s, hvor der ønskes: " + listed + ".",
                        "%s has %s, where this is wanted: " + listed + "."));
    }

    static Bilingual unfairLocation(Worker worker, String location, long minutes, long fair) {
        return hours(
                worker,
                minutes,
                fair,
                new Bilingual(
                        "%s har %s timer i " + location + "; en ligelig andel er %s.",
                        "%s has %s hours at " + location + "; a fair share is %s."));
    }

    static Bilingual unfairLateDays(Worker worker, long minutes, long fair) {
        return hours(
                worker,
                minutes,
                fair,
                new Bilingual(
                        "%s har %s timer på sene dage; en ligelig andel er %s.",
                        "%s has %s hours on late days; a fair share is %s."));
    }

    static Bilingual beyondNorm(Worker worker, long minutes, long fair) {
        return hours(
                worker,
                minutes,
                fair,
                new Bilingual(
                        "%s har %s timer i perioden; efter årsnormen er andelen %s.",
                        "%s has %s hours in the period; by the annual norm the share is %s."));
    }

    static Bilingual wish(Post post) {
        return about(
                post,
                post.wish() > 0
                        ? new Bilingual("%s har %s på en ønsket ugedag.", "%s has %s on a preferred weekday.")
                        : new Bilingual("%s har %s på en uønsket ugedag.", "%s has %s on an avoided weekday."));
    }

    private static String joined(List<Post> posts, Function<Bilingual, String> language) {
        return posts.stream().map(Post::words).map(language).collect(Collectors.joining("; "));
    }

    private static Bilingual about(Post post, Bilingual sentence) {
        Bilingual words = post.words();
        return new Bilingual(
                sentence.da().formatted(post.worker(), words.da()),
                sentence.en().formatted(post.worker(), words.en()));
    }

    private static Bilingual hours(Worker worker, long minutes, long fair, Bilingual sentence) {
        return new Bilingual(
                String.format(DANISH, sentence.da(), worker, tenths(minutes, DANISH), tenths(fair, DANISH)),
                String.format(
                        Locale.ENGLISH,
                        sentence.en(),
                        worker,
                        tenths(minutes, Locale.ENGLISH),
                        tenths(fair, Locale.ENGLISH)));
    }

    private static String tenths(long minutes, Locale locale) {
        return String.format(locale, "%.1f", minutes / 60.0);
    }
}
