package dk.kk.ihcph.guidance.registration.feedback;

/** The rule by which all figures count who can give feedback, as an SQL condition of a registration {@code r}. */
public final class FeedbackRule {
    /** Holds for a registration that came, or that had seats at an event where nobody was checked in. */
    public static final String CAN_ANSWER =
            "r.status = 'CONFIRMED' and r.source <> 'WALK_IN' and (r.attendance is null or r.attendance = 'CHECKED_IN')";

    private FeedbackRule() {}
}
