package dk.kk.ihcph.guidance.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The content of a mail in one language: written once, rendered as text and as HTML.
 *
 * @param words paragraphs separated by blank lines; the first is the subject
 * @param facts such as time and place, with their names
 * @param actions what the reader can do
 */
public record Letter(Locale language, String words, List<Fact> facts, List<LetterAction> actions) {
    /** A named fact, such as the time or the place. */
    public record Fact(String name, String value) {}

    /** An action of the reader, at this address. */
    public record LetterAction(String label, String url) {}

    /** The layouts of mails. */
    @CheckedTemplate(basePath = "mail")
    static final class LetterPages {
        private LetterPages() {}

        static native TemplateInstance html(
                Locale language, String subject, List<String> paragraphs, List<Fact> facts, List<LetterAction> actions);

        static native TemplateInstance text(
                Locale language, String subject, List<String> paragraphs, List<Fact> facts, List<LetterAction> actions);
    }

    /** Makes the mail to that address. */
    public ComposedMail to(String address, List<ComposedMail.Attachment> attachments) {
        List<String> parts = Stream.of(words.strip().split("\\R\\s*\\R"))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .toList();
        String subject = parts.get(0);
        List<String> paragraphs = parts.subList(1, parts.size());
        return new ComposedMail(
                address,
                subject,
                LetterPages.text(language, subject, paragraphs, facts, actions).render(),
                LetterPages.html(language, subject, paragraphs, facts, actions).render(),
                attachments);
    }
}
