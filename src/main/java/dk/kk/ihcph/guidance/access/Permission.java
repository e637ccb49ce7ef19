package dk.kk.ihcph.guidance.access;

/** The permissions that {@code @PermissionsAllowed} checks. {@link Function} alone defines who has which. */
public final class Permission {
    /** Read the anonymous desk log of both administrations. */
    public static final String CONSULTATION_READ = "consultation:read";
    /** Log, correct and void consultations of the caller's own administration. */
    public static final String CONSULTATION_WRITE = "consultation:write";
    /** Read free-text notes on consultations of the caller's own administration. */
    public static final String NOTE_READ = "note:read";
    /** Read the referrals that the caller's own administration or municipality sent or received. */
    public static final String REFERRAL_READ = "referral:read";
    /** Send and withdraw referrals of the caller's own administration. */
    public static final String REFERRAL_WRITE = "referral:write";
    /** Answer referrals to the caller's own administration or municipality, and report their outcome. */
    public static final String REFERRAL_ANSWER = "referral:answer";
    /** Read the schedule of both administrations. */
    public static final String SCHEDULE_READ = "schedule:read";
    /** Plan staff, shifts and rosters of the caller's own administration. */
    public static final String SCHEDULE_WRITE = "schedule:write";
    /** Read budget notes and allocations of both administrations. */
    public static final String BUDGET_READ = "budget:read";
    /**
     * Import and decide budget notes; adjust, post to, plan and close allocations of the caller's own administration.
     */
    public static final String BUDGET_WRITE = "budget:write";
    /** Read postings, with their texts and suppliers, of both administrations. */
    public static final String POSTING_READ = "posting:read";
    /** Record the rates by which wages and prices rise. */
    public static final String PRICE_INDEX_WRITE = "price-index:write";
    /** Read indicators, baselines and frozen reports. */
    public static final String REPORT_READ = "report:read";
    /** Set targets of indicators, and choose the indicators that follow up a note, together with the other administration. */
    public static final String EVALUATION_WRITE = "evaluation:write";
    /** Draft, compute and correct evaluation reports, for the caller's own administration. */
    public static final String REPORT_DRAFT = "report:draft";
    /** Read drafts of evaluation reports, and state what the caller's own administration has to say in them. */
    public static final String REPORT_STATE = "report:state";
    /** Approve evaluation reports for the caller's own administration, and freeze them. */
    public static final String REPORT_APPROVE = "report:approve";
    /** Read the audit trail. */
    public static final String AUDIT_READ = "audit:read";
    /** Maintain the directory: closures and offers. */
    public static final String DIRECTORY_WRITE = "directory:write";

    /** Read and stop jobs that others of the caller's own administration started. */
    public static final String JOB_SUPERVISE = "job:supervise";

    /** Read appointments of both administrations; citizens' names only in the caller's own administration. */
    public static final String APPOINTMENT_READ = "appointment:read";
    /** Move and cancel appointments with guides of the caller's own administration. */
    public static final String APPOINTMENT_WRITE = "appointment:write";
    /** Report that a citizen has arrived for an appointment. */
    public static final String APPOINTMENT_CHECK_IN = "appointment:check-in";

    /** Read drafts of events, planned costs, headcounts and full availability, in both administrations. */
    public static final String EVENT_READ = "event:read";
    /** Plan, publish, cancel and complete events that the caller's own administration leads. */
    public static final String EVENT_WRITE = "event:write";
    /** Read the registrations for events that the caller's own administration leads or co-hosts. */
    public static final String REGISTRATION_READ = "registration:read";
    /** Create and change registrations for events that the caller's own administration leads. */
    public static final String REGISTRATION_WRITE = "registration:write";
    /** Check in participants at events that the caller's own administration leads or co-hosts. */
    public static final String REGISTRATION_CHECK_IN = "registration:check-in";
    /** Send messages to everybody registered for events that the caller's own administration leads or co-hosts. */
    public static final String REGISTRATION_MESSAGE = "registration:message";
    /** Register residents of the partner's own municipality, and read and change those registrations. */
    public static final String REGISTRATION_PARTNER = "registration:partner";

    /** Read which mails about records of the caller's own administration were sent or given up, and resend them. */
    public static final String NOTIFICATION_RESEND = "notification:resend";

    private Permission() {}
}
