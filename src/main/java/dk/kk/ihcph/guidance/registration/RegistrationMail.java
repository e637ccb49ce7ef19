package dk.kk.ihcph.guidance.registration;

/** The kinds of mail about a registration. */
public final class RegistrationMail {
    /** The registration was made. The mail says whether it has seats or waits at the time of sending. */
    public static final String REGISTRATION_RECEIVED = "REGISTRATION_RECEIVED";

    /** The registration holds seats, or a position on the waiting list, until its reader confirms it. */
    public static final String CONFIRM_REGISTRATION = "CONFIRM_REGISTRATION";

    public static final String REGISTRATION_CONFIRMED = "REGISTRATION_CONFIRMED";

    /** Somebody registered again with an e-mail that is registered already: its owner is mailed the link. */
    public static final String REGISTRATION_KNOWN = "REGISTRATION_KNOWN";

    public static final String REGISTRATION_CHANGED = "REGISTRATION_CHANGED";
    public static final String REGISTRATION_CANCELLED = "REGISTRATION_CANCELLED";
    public static final String SEATS_OFFERED = "SEATS_OFFERED";
    public static final String OFFER_EXPIRED = "OFFER_EXPIRED";
    public static final String OFFER_WITHDRAWN = "OFFER_WITHDRAWN";

    public static final String EVENT_REMINDER = "EVENT_REMINDER";

    public static final String EVENT_MOVED = "EVENT_MOVED";
    public static final String EVENT_CANCELLED = "EVENT_CANCELLED";
    public static final String FEEDBACK_INVITATION = "FEEDBACK_INVITATION";

    /** A message of a coordinator; the detail is the id of the message. */
    public static final String EVENT_MESSAGE = "EVENT_MESSAGE";

    private RegistrationMail() {}
}
