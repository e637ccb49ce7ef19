package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The names of locations and topics, for sentences. An unknown code is its own name. */
public record DirectoryNames(LocationNames locations, Map<String, Bilingual> topicsByCode) {
    public static final DirectoryNames NONE = new DirectoryNames(new LocationNames(Map.of(), Map.of()), Map.of());

    public Bilingual location(String code) {
        return locations.of(code);
    }

    public Bilingual topic(String code) {
        return topicsByCode.getOrDefault(code, new Bilingual(code, code));
    }

    /** Returns the name of each topic as it is written in a sentence. */
    public List<Bilingual> topics(Collection<String> codes) {
        return codes.stream().map(this::topic).map(Bilingual::inSentence).toList();
    }
}
