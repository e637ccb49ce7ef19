package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.Map;

/** Names the dimensions of a report by their codes, as the stored content has them. */
final class GroupWords {
    private static final Map<String, Bilingual> NAMES = Map.of(
            "year", new Bilingual("år", "year"),
            "quarter", new Bilingual("kvartal", "quarter"),
            "month", new Bilingual("måned", "month"),
            "administration", new Bilingual("forvaltning", "administration"),
            "location", new Bilingual("sted", "location"),
            "topic", new Bilingual("emne", "topic"),
            "targetGroup", new Bilingual("målgruppe", "target group"),
            "eventType", new Bilingual("type af arrangement", "type of event"),
            "outcome", new Bilingual("udbytte", "benefit"));

    private GroupWords() {}

    static Bilingual of(String by) {
        return NAMES.getOrDefault(by, new Bilingual(by, by));
    }

    /** "%s efter emne", to be filled in with the title of an indicator. */
    static Bilingual titleBy(String by) {
        return new Bilingual("%%s efter %s", "%%s by %s").with(of(by));
    }
}
