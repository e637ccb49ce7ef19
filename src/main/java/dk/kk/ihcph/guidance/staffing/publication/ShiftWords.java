package dk.kk.ihcph.guidance.staffing.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The values that the text of a mail about shifts needs.
 *
 * @param published whether shifts came, rather than changed or went
 * @param subscribed whether a calendar program may read the person's shifts
 */
record ShiftWords(boolean danish, boolean published, boolean subscribed) {

    /** The texts in both languages, side by side in one file. */
    @CheckedTemplate(basePath = "staffing")
    static final class Texts {
        private Texts() {}

        static native TemplateInstance shifts(ShiftWords mail);
    }
}
