package dk.kk.ihcph.guidance.notification;

import java.util.List;

/** A mail to one person: the same content as text and as HTML. */
public record ComposedMail(String to, String subject, String text, String html, List<Attachment> attachments) {

    /** An attached file, in UTF-8. */
    public record Attachment(String name, String type, String content) {
        /** Attaches a calendar. Its method decides whether the reader's program adds, changes or removes the entry. */
        public static Attachment calendar(String name, String method, String calendar) {
            return new Attachment(name, "text/calendar; charset=UTF-8; method=" + method, calendar);
        }
    }
}
