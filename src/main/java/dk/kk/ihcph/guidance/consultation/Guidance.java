package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The intake that ticket, appointment and consultation share: the topics, and the facts that decide who can help. */
@Embeddable
@Schema(hidden = true)
public record Guidance(
        @Schema(examples = "[\"MITID\"]") @NotEmpty @Size(max = 12) @UniqueElements @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Size(max = 50) String> topics,
        @Schema(
                        description =
                                "Language spoken, ISO 639-1. For a ticket or an appointment the language that the staff"
                                        + " member must speak; default: any",
                        examples = "en",
                        maxLength = 2)
                @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}")
                @Nullable
                String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101")
                @Size(max = 4)
                @Nullable
                String municipality,
        @Schema(
                        description =
                                "Whether the citizen is about to move to Copenhagen, which puts them in the target group;"
                                        + " default: false")
                Boolean movingToCopenhagen) {

    public Guidance {
        movingToCopenhagen = Objects.requireNonNullElse(movingToCopenhagen, false);
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
