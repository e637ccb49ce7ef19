package dk.kk.ihcph.guidance.staffing.planning;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import java.time.Duration;
import java.time.Instant;

/** Checks the actual hours of a shift. */
final class ActualHours {
    /** Hours further from the plan belong to another shift. */
    private static final Duration FURTHEST = Duration.ofHours(12);

    private static final Duration LONGEST = Duration.ofHours(24);

    private ActualHours() {}

    static void check(Shift shift, Instant from, Instant to, Instant now) {
        if (!to.isAfter(from)) {
            refuse("/endsAt", "ENDS_BEFORE_IT_STARTS", "skal ligge efter startsAt", "must be after startsAt");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            refuse(
                    "/endsAt",
                    "TOO_LONG",
                    "må højst ligge 24 timer efter startsAt",
                    "must be at most 24 hours after startsAt");
        }
        if (from.isBefore(shift.startsAt().minus(FURTHEST))
                || from.isAfter(shift.endsAt().plus(FURTHEST))) {
            refuse(
                    "/startsAt",
                    "FAR_FROM_THE_SHIFT",
                    "må højst ligge 12 timer fra den planlagte vagt",
                    "must be at most 12 hours from the planned shift");
        }
        if (to.isAfter(now)) {
            refuse(
                    "/endsAt",
                    "IN_THE_FUTURE",
                    "timer kan først bekræftes, når de er arbejdet",
                    "hours can only be confirmed once they have been worked");
        }
    }

    private static void refuse(String pointer, String code, String da, String en) {
        throw Refused.invalid(Violation.at(pointer, code, new Bilingual(da, en)));
    }
}
