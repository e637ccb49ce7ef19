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
@Schema(name = "Topic", description = "Something that citizens ask about")
record TopicView(
        @Schema(description = "Its code, UPPER_SNAKE", examples = "HOUSING", maxLength = 50) String code,
        Bilingual label,
        @Schema(
                        description = "Its place in the order in which people should read them, then by code",
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
