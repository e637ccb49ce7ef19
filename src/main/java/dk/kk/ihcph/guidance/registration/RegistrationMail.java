package dk.kk.ihcph.guidance.registration;

/** The mails about a registration, by what they tell. */
public final class RegistrationMail {
    /** It was made; the mail tells whether it has seats or waits, as it is when the mail is sent. */
    public static final String REGISTRATION_RECEIVED = "REGISTRATION_RECEIVED";

    /** It holds seats, or a place in line, until its reader confirms it. */
    public static final String CONFIRM_REGISTRATION = "CONFIRM_REGISTRATION";

    /** It has seats now. */
    public static final String REGISTRATION_CONFIRMED = "REGISTRATION_CONFIRMED";

    /** Somebody, perhaps another, has registered with an e-mail that is registered: its owner is mailed the link. */
    public static final String REGISTRATION_KNOWN = "REGISTRATION_KNOWN";

    public static final String REGISTRATION_CHANGED = "REGISTRATION_CHANGED";
    public static final String REGISTRATION_CANCELLED = "REGISTRATION_CANCELLED";
    public static final String SEATS_OFFERED = "SEATS_OFFERED";
    public static final String OFFER_EXPIRED = "OFFER_EXPIRED";
    public static final String OFFER_WITHDRAWN = "OFFER_WITHDRAWN";

    /** Are they still coming? */
    public static final String EVENT_REMINDER = "EVENT_REMINDER";

    public static final String EVENT_MOVED = "EVENT_MOVED";
    public static final String EVENT_CANCELLED = "EVENT_CANCELLED";
    public static final String FEEDBACK_INVITATION = "FEEDBACK_INVITATION";

    /** What a coordinator wrote to all; the detail is the message. */
    public static final String EVENT_MESSAGE = "EVENT_MESSAGE";

    private RegistrationMail() {}
}
