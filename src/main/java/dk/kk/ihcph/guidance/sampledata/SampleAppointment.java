package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.sampledata.SampleSchedule.SampleShift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented citizen's appointment in the coming weeks. A shift always yields the same appointments.
 *
 * @param number distinguishes the citizens
 */
record SampleAppointment(
        UUID id, SampleStaff guide, String location, Instant startsAt, String topic, String language, int number) {
    /** Matches the initial desk settings: the booking horizon, the length, and every second slot only. */
    static final Duration HORIZON = Duration.ofDays(28);

    static final Duration SLOT = Duration.ofMinutes(15);
    static final Duration SLOT_AND_BUFFER = Duration.ofMinutes(20);
    private static final int EVERY = 2;
    /** Two of this many bookable slots are booked. */
    private static final int OF = 5;

    private static final int BOOKED = 2;
    private static final int NUMBERS = 10_000;

    /** Returns the appointments of published future shifts at desks. */
    static List<SampleAppointment> of(List<SampleShift> shifts, Instant now) {
        return shifts.stream()
                .filter(shift -> shift.isPublished() && shift.event() == null)
                .flatMap(SampleAppointment::of)
                .filter(one -> one.startsAt().isAfter(now) && one.startsAt().isBefore(now.plus(HORIZON)))
                .toList();
    }

    private static Stream<SampleAppointment> of(SampleShift shift) {
        long units = Duration.between(shift.startsAt(), shift.endsAt()).dividedBy(SLOT_AND_BUFFER);
        return IntStream.range(0, (int) units)
                .filter(unit -> unit % EVERY == EVERY - 1)
                .mapToObj(unit -> of(shift, shift.startsAt().plus(SLOT_AND_BUFFER.multipliedBy(unit))))
                .filter(one -> Math.floorMod(one.id().hashCode(), OF) < BOOKED);
    }

    private static SampleAppointment of(SampleShift shift, Instant start) {
        UUID id = TimeOrderedIds.of(start, "appointment" + shift.id());
        int number = Math.floorMod(id.getLeastSignificantBits(), NUMBERS);
        List<String> topics = shift.staff().topics();
        List<String> languages = shift.staff().languages();
        return new SampleAppointment(
                id,
                shift.staff(),
                shift.location(),
                start,
                topics.get(number % topics.size()),
                languages.get(number % languages.size()),
                number);
    }
}
