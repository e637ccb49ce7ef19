package dk.kk.ihcph.guidance.directory.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
        @Schema(description = "First local day on which it is used; absent if it always was", examples = "2027-01-01")
                @Nullable
                LocalDate validFrom,
        @Schema(description = "Last local day on which it is used; absent if no end is known", examples = "2028-12-31")
                @Nullable
                LocalDate validTo,
        @JsonIgnore long version)
        implements Versioned {}
