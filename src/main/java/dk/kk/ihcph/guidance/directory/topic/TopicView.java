package dk.kk.ihcph.guidance.directory.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Validity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject that citizens ask about. */
@StoredAnswer("public directory data")
@Schema(name = "Topic", description = "A topic that citizens ask about")
record TopicView(
        @Schema(examples = "HOUSING", maxLength = 50) String code,
        Bilingual label,
        @Schema(
                        description = "Position in the order of topics; equal positions are ordered by code",
                        examples = "7",
                        minimum = "1",
                        maximum = "1000")
                int position,
        @JsonUnwrapped Validity validity,
        @JsonIgnore long version)
        implements Versioned {

    static TopicView of(Topic topic) {
        return new TopicView(topic.code(), topic.label(), topic.position(), topic.validity(), topic.version());
    }
}
