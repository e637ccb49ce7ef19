package dk.kk.ihcph.guidance.sampledata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Invented answers of about a third of the parties that came to an event, and who gave them. Nothing leads from an answer to
 * who gave it, as in the product.
 */
record SampleFeedback(List<Answer> answers, List<Giver> givers) {
    record Answer(UUID id, UUID event, int score, List<String> outcomes, @Nullable String comment) {}

    /** @param day the beginning of the day on which the party answered */
    record Giver(UUID registration, Instant day) {}

    private static final SampleFeedback NONE = new SampleFeedback(List.of(), List.of());
    /** Answers come in over these days. */
    private static final int DAYS = 3;

    private static final int RESPONSES_IN_100 = 34;
    private static final int COMMENTS_IN_100 = 15;
    private static final int UNHAPPY = 2;
    /** Sets the draws apart from those of the registrations. */
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private static final Map<SampleEventKind, Mix> SCORES = new EnumMap<>(Map.of(
            SampleEventKind.WELCOME, Mix.of("5 37 4 39 3 17 2 5 1 2"),
            SampleEventKind.INDUSTRY, Mix.of("5 22 4 36 3 28 2 10 1 4")));

    /** How many of 100 name an outcome. */
    private static final Map<SampleEventKind, Map<String, Integer>> OUTCOMES = new EnumMap<>(Map.of(
            SampleEventKind.WELCOME,
            Map.of(
                    "CULTURE_AND_LEISURE", 48,
                    "ASSOCIATIONS_AND_VOLUNTEERING", 39,
                    "MET_OTHERS", 57,
                    "FELT_WELCOME", 63,
                    "KNOWS_WHERE_TO_ASK", 52,
                    "JOB_AND_CAREER", 31,
                    "DIGITAL_SELF_SERVICE", 18,
                    "HOUSING", 16,
                    "DANISH_CLASSES", 27),
            SampleEventKind.INDUSTRY,
            Map.of("JOB_AND_CAREER", 81, "MET_OTHERS", 38, "DANISH_CLASSES", 35, "KNOWS_WHERE_TO_ASK", 46)));

    private static final List<String> COMMENTS = List.of(
            "Synthetic: good to meet people in the same situation.",
            "Synthetic: more time for questions, please.",
            "Synthetic: I signed up for a sports club afterwards.",
            "Syntetisk: god aften, men svært at høre bagest i lokalet.");

    /** Returns the same answers at every start, once the days to answer are over. */
    static SampleFeedback of(SampleEvent event, List<SampleRegistration> registrations, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(event.startsAt(), zone);
        Mix scores = SCORES.get(event.kind());
        if (scores == null || !event.endsAt().plus(DAYS, ChronoUnit.DAYS).isBefore(now)) {
            return NONE;
        }
        SplittableRandom random = new SplittableRandom(event.id().getMostSignificantBits() ^ SEED);
        List<Answer> answers = new ArrayList<>();
        List<Giver> givers = new ArrayList<>();
        for (SampleRegistration one : registrations) {
            SampleRegistration.SampleAttendance attendance = one.attendance();
            if (attendance != null && attendance.arrived() != null && random.nextInt(100) < RESPONSES_IN_100) {
                givers.add(new Giver(
                        one.id(),
                        day.plusDays(random.nextInt(DAYS)).atStartOfDay(zone).toInstant()));
                answers.add(answer(event, Integer.parseInt(scores.draw(random)), random));
            }
        }
        return new SampleFeedback(answers, givers);
    }

    private static Answer answer(SampleEvent event, int score, SplittableRandom random) {
        List<String> outcomes = Objects.requireNonNull(OUTCOMES.get(event.kind())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(outcome -> random.nextInt(100) < outcome.getValue() * (score + UNHAPPY) / (5 + UNHAPPY))
                .map(Map.Entry::getKey)
                .toList();
        return new Answer(
                new UUID(random.nextLong(), random.nextLong()),
                event.id(),
                score,
                outcomes.isEmpty() ? List.of(score > UNHAPPY ? "KNOWS_WHERE_TO_ASK" : "NOTHING_NEW") : outcomes,
                random.nextInt(100) < COMMENTS_IN_100 ? COMMENTS.get(random.nextInt(COMMENTS.size())) : null);
    }
}
