package dk.kk.ihcph.guidance.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a mail says, in one language: its words written once, and shown as text and as HTML.
 *
 * @param words paragraphs with a blank line between; the first is the subject
 * @param facts such as when and where, under their names
 * @param actions what the reader can do about it
 */
public record Letter(Locale language, String words, List<Fact> facts, List<Action> actions) {
    /** Something to look up. */
    public record Fact(String name, String value) {}

    /** Something to do, at that address. */
    public record Action(String label, String url) {}

    /** How every mail looks. */
    @CheckedTemplate(basePath = "mail")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance html(
                Locale language, String subject, List<String> paragraphs, List<Fact> facts, List<Action> actions);

        static native TemplateInstance text(
                Locale language, String subject, List<String> paragraphs, List<Fact> facts, List<Action> actions);
    }

    /** The mail to that address. */
    public ComposedMail to(String address, List<ComposedMail.Attachment> attachments) {
        List<String> parts = Stream.of(words.strip().split("\\R\\s*\\R"))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .toList();
        String subject = parts.get(0);
        List<String> paragraphs = parts.subList(1, parts.size());
        return new ComposedMail(
                address,
                subject,
                Pages.text(language, subject, paragraphs, facts, actions).render(),
                Pages.html(language, subject, paragraphs, facts, actions).render(),
                attachments);
    }
}
