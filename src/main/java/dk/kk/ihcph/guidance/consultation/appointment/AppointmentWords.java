package dk.kk.ihcph.guidance.consultation.appointment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The variables of a mail about an appointment, in its language. The mail names time and place, but no topics.
 *
 * @param reason why it is cancelled; empty where nobody said
 * @param proposals other times, for one that cannot be kept
 * @param linked whether the mail leads to the appointment
 * @param until when the time to confirm ends; empty where there is none
 */
record AppointmentWords(
        boolean danish, String name, String when, String reason, List<String> proposals, boolean linked, String until) {

    /** Danish and English side by side in one file each. */
    @CheckedTemplate(basePath = "appointment")
    static final class Texts {
        private Texts() {}

        static native TemplateInstance confirm(AppointmentWords mail);

        static native TemplateInstance booked(AppointmentWords mail);

        static native TemplateInstance moved(AppointmentWords mail);

        static native TemplateInstance cancelled(AppointmentWords mail);

        static native TemplateInstance stranded(AppointmentWords mail);
    }
}
