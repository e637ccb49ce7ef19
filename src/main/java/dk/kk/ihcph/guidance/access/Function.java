package dk.kk.ihcph.guidance.access;

import static dk.kk.ihcph.guidance.access.Permission.APPOINTMENT_CHECK_IN;
import static dk.kk.ihcph.guidance.access.Permission.APPOINTMENT_READ;
import static dk.kk.ihcph.guidance.access.Permission.APPOINTMENT_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.AUDIT_READ;
import static dk.kk.ihcph.guidance.access.Permission.BUDGET_READ;
import static dk.kk.ihcph.guidance.access.Permission.BUDGET_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.CONSULTATION_READ;
import static dk.kk.ihcph.guidance.access.Permission.CONSULTATION_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.DIRECTORY_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.EVALUATION_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.EVENT_READ;
import static dk.kk.ihcph.guidance.access.Permission.EVENT_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.JOB_SUPERVISE;
import static dk.kk.ihcph.guidance.access.Permission.NOTE_READ;
import static dk.kk.ihcph.guidance.access.Permission.NOTIFICATION_RESEND;
import static dk.kk.ihcph.guidance.access.Permission.POSTING_READ;
import static dk.kk.ihcph.guidance.access.Permission.PRICE_INDEX_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.REFERRAL_ANSWER;
import static dk.kk.ihcph.guidance.access.Permission.REFERRAL_READ;
import static dk.kk.ihcph.guidance.access.Permission.REFERRAL_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.REGISTRATION_CHECK_IN;
import static dk.kk.ihcph.guidance.access.Permission.REGISTRATION_MESSAGE;
import static dk.kk.ihcph.guidance.access.Permission.REGISTRATION_PARTNER;
import static dk.kk.ihcph.guidance.access.Permission.REGISTRATION_READ;
import static dk.kk.ihcph.guidance.access.Permission.REGISTRATION_WRITE;
import static dk.kk.ihcph.guidance.access.Permission.REPORT_APPROVE;
import static dk.kk.ihcph.guidance.access.Permission.REPORT_DRAFT;
import static dk.kk.ihcph.guidance.access.Permission.REPORT_READ;
import static dk.kk.ihcph.guidance.access.Permission.REPORT_STATE;
import static dk.kk.ihcph.guidance.access.Permission.SCHEDULE_READ;
import static dk.kk.ihcph.guidance.access.Permission.SCHEDULE_WRITE;

import java.util.Set;

/**
 * The permission table: what each function of the service may do. A permission through a role of an administration
 * applies, for changes and for personal data, only in that administration; see {@link Caller#may}. A partner's
 * permission applies only to the municipalities that the partner represents; see {@link Caller#municipalitiesFor}.
 */
enum Function {
    GUIDE(
            CONSULTATION_READ,
            CONSULTATION_WRITE,
            NOTE_READ,
            REFERRAL_READ,
            REFERRAL_WRITE,
            REFERRAL_ANSWER,
            APPOINTMENT_READ,
            APPOINTMENT_WRITE,
            APPOINTMENT_CHECK_IN,
            EVENT_READ,
            REGISTRATION_CHECK_IN,
            SCHEDULE_READ,
            BUDGET_READ),
    COORDINATOR(
            CONSULTATION_READ,
            CONSULTATION_WRITE,
            NOTE_READ,
            REFERRAL_READ,
            REFERRAL_WRITE,
            REFERRAL_ANSWER,
            APPOINTMENT_READ,
            APPOINTMENT_WRITE,
            APPOINTMENT_CHECK_IN,
            EVENT_READ,
            EVENT_WRITE,
            REGISTRATION_READ,
            REGISTRATION_WRITE,
            REGISTRATION_CHECK_IN,
            REGISTRATION_MESSAGE,
            SCHEDULE_READ,
            SCHEDULE_WRITE,
            BUDGET_READ,
            POSTING_READ,
            REPORT_READ,
            REPORT_DRAFT,
            REPORT_STATE,
            JOB_SUPERVISE,
            NOTIFICATION_RESEND),
    CONTROLLER(
            CONSULTATION_READ,
            EVENT_READ,
            SCHEDULE_READ,
            BUDGET_READ,
            BUDGET_WRITE,
            POSTING_READ,
            REPORT_READ,
            REPORT_STATE,
            REPORT_APPROVE,
            EVALUATION_WRITE),
    EVALUATOR(EVENT_READ, BUDGET_READ, REPORT_READ),
    AUDITOR(CONSULTATION_READ, EVENT_READ, SCHEDULE_READ, BUDGET_READ, POSTING_READ, REPORT_READ, AUDIT_READ),
    ADMIN(DIRECTORY_WRITE, PRICE_INDEX_WRITE, NOTIFICATION_RESEND, EVENT_READ, SCHEDULE_READ, REPORT_READ),
    PARTNER(REFERRAL_READ, REFERRAL_ANSWER, REGISTRATION_PARTNER),
    KIOSK(APPOINTMENT_CHECK_IN);

    private final Set<String> permissions;

    Function(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    Set<String> permissions() {
        return permissions;
    }
}
