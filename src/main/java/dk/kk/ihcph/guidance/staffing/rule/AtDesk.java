package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.staffing.people.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a desk for a while, half-open, with what they bring along: of what is wanted there, one of those there is
 * enough.
 *
 * @param shift the shift it is, once it is one
 */
public record AtDesk(@Nullable UUID shift, Person person, String location, Instant from, Instant to) {

    public static AtDesk of(Duty duty, Person person) {
        return new AtDesk(duty.shift(), person, duty.location(), duty.startsAt(), duty.endsAt());
    }

    /** Tells whether it is a colleague of this person, there for all of this time. */
    boolean isBeside(Person somebody, String desk, Instant begin, Instant end) {
        return !person.id().equals(somebody.id())
                && person.administration() == somebody.administration()
                && location.equals(desk)
                && !from.isAfter(begin)
                && !to.isBefore(end);
    }
}
