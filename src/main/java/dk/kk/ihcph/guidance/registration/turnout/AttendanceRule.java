package dk.kk.ihcph.guidance.registration.turnout;

/**
 * The rule by which all figures count who came to a completed event, as SQL conditions of an event {@code e} and one of its
 * registrations {@code r}.
 */
public final class AttendanceRule {
    /** Holds for events at which somebody was checked in: of others nobody knows who came. */
    public static final String HAS_CHECK_INS =
            "exists (select from registration r where r.event = e.id and r.attendance = 'CHECKED_IN')";

    /** Holds for parties that registered beforehand and got seats, even if they gave them back. */
    public static final String COUNTS =
            "r.status in ('CONFIRMED', 'CANCELLED') and r.source <> 'WALK_IN' and r.confirmed_at is not null";

    /** Holds for a counted party with seats when the event began: confirmed, cancelled only later, or there all the same. */
    public static final String HAD_SEATS =
            "(r.status = 'CONFIRMED' or r.attendance is not null or r.ended_at >= e.starts_at)";

    /** Holds for a party of which somebody was checked in. */
    public static final String CAME = "coalesce(r.attendance = 'CHECKED_IN', false)";

    private AttendanceRule() {}
}
