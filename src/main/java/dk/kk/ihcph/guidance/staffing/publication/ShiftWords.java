package dk.kk.ihcph.guidance.staffing.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What the words of a mail about shifts need, in its language.
 *
 * @param published whether they came, rather than changed or went
 * @param subscribed whether a calendar program of the person's may read them
 */
record ShiftWords(boolean danish, boolean published, boolean subscribed) {

    /** Danish and English side by side in one file. */
    @CheckedTemplate(basePath = "staffing")
    static final class Texts {
        private Texts() {}

        static native TemplateInstance shifts(ShiftWords mail);
    }
}
