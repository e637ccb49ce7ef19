package dk.kk.ihcph.guidance.access;

/** The functions that {@code @PermissionsAllowed} guards. Who holds which stands in {@link Function}, nowhere else. */
public final class Permission {
    /** Read the anonymous desk log of both administrations. */
    public static final String CONSULTATION_READ = "consultation:read";
    /** Log, correct and void consultations of the own administration. */
    public static final String CONSULTATION_WRITE = "consultation:write";
    /** Read free-text notes on consultations of the own administration. */
    public static final String NOTE_READ = "note:read";
    /** See the referrals that the own administration or municipality sent or got. */
    public static final String REFERRAL_READ = "referral:read";
    /** Send and withdraw referrals of the own administration. */
    public static final String REFERRAL_WRITE = "referral:write";
    /** Answer referrals to the own administration or municipality, and report what came of them. */
    public static final String REFERRAL_ANSWER = "referral:answer";
    /** See who works where, in both administrations. */
    public static final String SCHEDULE_READ = "schedule:read";
    /** Plan staff, shifts and rosters of the own administration. */
    public static final String SCHEDULE_WRITE = "schedule:write";
    /** Read budget notes and allocations of both administrations. */
    public static final String BUDGET_READ = "budget:read";
    /** Import and decide budget notes; adjust, post to, plan and close the own administration's allocations. */
    public static final String BUDGET_WRITE = "budget:write";
    /** Read postings, with their texts and suppliers, of both administrations. */
    public static final String POSTING_READ = "posting:read";
    /** State how wages and prices rise. */
    public static final String PRICE_INDEX_WRITE = "price-index:write";
    /** Read indicators, baselines and reports. */
    public static final String REPORT_READ = "report:read";
    /** Read the audit trail. */
    public static final String AUDIT_READ = "audit:read";
    /** Keep the directory: closures and offers. */
    public static final String DIRECTORY_WRITE = "directory:write";

    /** See and stop the jobs that others of the own administration started. */
    public static final String JOB_SUPERVISE = "job:supervise";

    /** See both administrations' appointments; who has them, only of the own one. */
    public static final String APPOINTMENT_READ = "appointment:read";
    /** Move and cancel appointments with guides of the own administration. */
    public static final String APPOINTMENT_WRITE = "appointment:write";
    /** Report that whoever has an appointment is here. */
    public static final String APPOINTMENT_CHECK_IN = "appointment:check-in";

    /** See drafts of events, planned costs, headcounts and availability in full, in both administrations. */
    public static final String EVENT_READ = "event:read";
    /** Plan, publish, cancel and complete events that the own administration leads. */
    public static final String EVENT_WRITE = "event:write";
    /** See who is registered for events that the own administration leads or co-hosts. */
    public static final String REGISTRATION_READ = "registration:read";
    /** Register and change registrations for events that the own administration leads. */
    public static final String REGISTRATION_WRITE = "registration:write";
    /** Check in at events that the own administration leads or co-hosts. */
    public static final String REGISTRATION_CHECK_IN = "registration:check-in";
    /** Write to everybody registered for events that the own administration leads or co-hosts. */
    public static final String REGISTRATION_MESSAGE = "registration:message";
    /** Register residents of the own municipality, as its partner, and see and change those registrations. */
    public static final String REGISTRATION_PARTNER = "registration:partner";

    /** See which mails about records of the own administration were sent or given up, and have those sent again. */
    public static final String NOTIFICATION_RESEND = "notification:resend";

    private Permission() {}
}
