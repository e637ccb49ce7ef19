package dk.kk.ihcph.guidance.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented party. The parties of one event add up to its headcounts in persons. For events long past no personal
 * data exists, as the retention rule requires.
 *
 * @param attendance null before the event
 */
record SampleRegistration(
        UUID id,
        UUID event,
        int persons,
        int number,
        SampleAttendee attendee,
        Instant registeredAt,
        @Nullable SampleAttendance attendance,
        @Nullable Instant erasedAt) {

    record SampleAttendee(@Nullable String municipality, @Nullable String situation, String language) {}

    /**
     * The state of a party after the event.
     *
     * @param coming the answer to the reminder; the pilot had no reminders
     * @param arrived the persons of the party who came; null if none did
     */
    record SampleAttendance(@Nullable Boolean coming, @Nullable Integer arrived, @Nullable Instant arrivedAt) {}

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Instant FIRST_REMINDER = Instant.parse("2025-08-01T00:00:00Z");
    private static final int SECONDS_OF_A_DAY = 86_400;

    private static final Mix PARTIES = Mix.of("1 66 2 24 3 6 4 4");
    /** Days before the event. Most parties register in its last two weeks. */
    private static final Mix LEADS = Mix.of("1 6 2 7 3 7 5 9 7 12 9 10 11 9 14 11 18 9 22 8 27 7 33 5");

    private static final Mix MUNICIPALITIES = Mix.of("0101 84 0147 6 0185 3 0157 2 0159 2 0167 1 0173 1 0175 1");
    private static final Mix SITUATIONS = Mix.of("EMPLOYEE 38 STUDENT 14 ACCOMPANYING_SPOUSE 22 JOB_SEEKER 18 - 8");
    private static final Mix LANGUAGES = Mix.of("en 93 da 7");
    /** The reminder answers of those who came and of those who did not. */
    private static final Mix CAME = Mix.of("yes 62 no 2 - 36");

    private static final Mix STAYED_AWAY = Mix.of("yes 20 no 24 - 56");

    /** Returns the same registrations at every start: the seed decides who comes. */
    static List<SampleRegistration> of(SampleEvent event, Instant now) {
        SplittableRandom random = new SplittableRandom(event.id().getMostSignificantBits());
        List<Integer> parties = parties(event.persons(), random);
        int[] came = arrivals(parties, event.comers(), random);
        List<SampleRegistration> registrations = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            registrations.add(one(event, i + 1, parties.get(i), came[i], random, now));
        }
        return registrations;
    }

    private static SampleRegistration one(
            SampleEvent event, int number, int persons, int came, SplittableRandom random, Instant now) {
        Instant start = event.startsAt();
        UUID id = TimeOrderedIds.of(start.minus(KEPT), random);
        Instant registered = start.minus(Integer.parseInt(LEADS.draw(random)), ChronoUnit.DAYS)
                .minusSeconds(random.nextInt(SECONDS_OF_A_DAY));
        Instant early = now.minusSeconds(random.nextInt(SECONDS_OF_A_DAY * 14));
        Instant arrival = start.minusSeconds(900).plusSeconds(random.nextInt(2400));
        String answer = (came > 0 ? CAME : STAYED_AWAY).drawOrAbsent(random);
        boolean over = event.isCompleted();
        boolean reminded = over && start.isAfter(FIRST_REMINDER);
        Instant erased = event.endsAt().plus(KEPT);
        return new SampleRegistration(
                id,
                event.id(),
                persons,
                number,
                new SampleAttendee(
                        MUNICIPALITIES.draw(random), SITUATIONS.drawOrAbsent(random), LANGUAGES.draw(random)),
                (over || registered.isBefore(now)) ? registered : early,
                over
                        ? new SampleAttendance(
                                (reminded && answer != null) ? Boolean.valueOf(answer.equals("yes")) : null,
                                came > 0 ? Integer.valueOf(came) : null,
                                came > 0 ? arrival : null)
                        : null,
                erased.isAfter(now) ? null : erased);
    }

    private static List<Integer> parties(int persons, SplittableRandom random) {
        List<Integer> parties = new ArrayList<>();
        for (int left = persons; left > 0; left -= parties.get(parties.size() - 1)) {
            parties.add(Math.min(left, Integer.parseInt(PARTIES.draw(random))));
        }
        return parties;
    }

    /** Distributes the given number of comers over the parties. */
    private static int[] arrivals(List<Integer> parties, int comers, SplittableRandom random) {
        int[] came = new int[parties.size()];
        for (int left = comers; left > 0; ) {
            int party = random.nextInt(came.length);
            if (came[party] == 0) {
                came[party] = Math.min(left, parties.get(party));
                left -= came[party];
            }
        }
        return came;
    }
}
