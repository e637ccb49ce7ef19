package dk.kk.ihcph.guidance.notification;

import java.util.List;

/** A mail as it goes to one person: the same as text and as HTML. */
public record ComposedMail(String to, String subject, String text, String html, List<Attachment> attachments) {

    /** A file of the mail, in UTF-8. */
    public record Attachment(String name, String type, String content) {
        /** A calendar that the reader's program offers to add, change or remove, by its method. */
        public static Attachment calendar(String name, String method, String calendar) {
            return new Attachment(name, "text/calendar; charset=UTF-8; method=" + method, calendar);
        }
    }
}
