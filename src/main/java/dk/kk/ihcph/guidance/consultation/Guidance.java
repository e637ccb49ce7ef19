package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The intake that ticket, appointment and consultation share: the topics, and the facts that decide who can help. */
@Embeddable
@Schema(hidden = true)
public record Guidance(
        @Schema(description = "Codes of /topics", examples = "[\"MITID\"]", maxItems = 12) @JdbcTypeCode(SqlTypes.ARRAY)
                List<@Size(max = 50) String> topics,
        @Schema(description = "Language spoken, ISO 639-1", examples = "en", maxLength = 2) @Nullable String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101", maxLength = 4)
                @Nullable
                String municipality,
        @Schema(description = "The citizen is about to move to Copenhagen") boolean movingToCopenhagen) {

    public Guidance {
        topics = List.copyOf(topics);
    }

    /** Reads a request, where not to mention a move means that there is none. */
    public static Guidance of(
            List<String> topics,
            @Nullable String language,
            @Nullable String municipality,
            @Nullable Boolean movingToCopenhagen) {
        return new Guidance(topics, language, municipality, Boolean.TRUE.equals(movingToCopenhagen));
    }

    public Guidance withTopics(List<String> others) {
        return new Guidance(others, language, municipality, movingToCopenhagen);
    }

    public Guidance withResidence(@Nullable String residence, @Nullable Boolean moving) {
        return new Guidance(
                topics,
                language,
                residence == null ? municipality : residence,
                moving == null ? movingToCopenhagen : moving);
    }

    public TargetGroup targetGroup() {
        return TargetGroup.of(municipality, movingToCopenhagen);
    }
}
