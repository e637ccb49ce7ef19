package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.http.ContactConfig;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a mail in one language: written once, rendered as text and as HTML.
 *
 * @param words paragraphs separated by blank lines, in which line breaks are kept; the first is the subject
 * @param facts such as time and place, with their names
 * @param actions what the reader can do, the expected action first
 * @param contact where a citizen can ask; absent in mails to staff
 */
public record Letter(
        Locale language, String words, List<Fact> facts, List<LetterAction> actions, @Nullable ContactConfig contact) {
    /** A named fact, such as the time or the place. */
    public record Fact(String name, String value) {
        /** Returns whether the value is a web address, which the HTML links to. */
        public boolean isAddress() {
            return value.startsWith("https://") || value.startsWith("http://");
        }
    }

    /** An action of the reader, at this address. */
    public record LetterAction(String label, String url) {}

    /** The layouts of mails. */
    @CheckedTemplate(basePath = "mail")
    static final class LetterPages {
        private LetterPages() {}

        static native TemplateInstance html(
                Locale language,
                String subject,
                List<String> paragraphs,
                List<Fact> facts,
                List<LetterAction> actions,
                @Nullable ContactConfig contact);

        static native TemplateInstance text(
                Locale language,
                String subject,
                List<String> paragraphs,
                List<Fact> facts,
                List<LetterAction> actions,
                @Nullable ContactConfig contact);
    }

    /** Makes the mail to that address. */
    public ComposedMail to(String address, List<ComposedMail.Attachment> attachments) {
        List<String> parts = Stream.of(words.strip().replaceAll("\\R", "\n").split("\n\\s*\n"))
                .map(Letter::tidied)
                .toList();
        String subject = parts.get(0).replace('\n', ' ');
        List<String> paragraphs = parts.subList(1, parts.size());
        return new ComposedMail(
                address,
                subject,
                LetterPages.text(language, subject, paragraphs, facts, actions, contact)
                        .render(),
                LetterPages.html(language, subject, paragraphs, facts, actions, contact)
                        .render(),
                attachments);
    }

    /** Keeps the line breaks of a paragraph, and one of several spaces. */
    private static String tidied(String paragraph) {
        return paragraph.strip().replaceAll("[ \\t]*\n[ \\t]*", "\n").replaceAll("[ \\t]+", " ");
    }
}
