package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The result of a consultation. */
@Embeddable
@Schema(hidden = true)
public record Outcome(
        @Enumerated(EnumType.STRING) @Nullable Result result,
        @Size(max = 20) @UniqueElements @JdbcTypeCode(SqlTypes.ARRAY) List<@NotNull @Size(max = 50) String> offers,
        @Schema(
                        description =
                                "Internal note without names and personal numbers; returned only to the administration that"
                                        + " guided",
                        examples = "Wanted to know how to order a new code display.")
                @Size(max = 2000)
                @Nullable
                String note) {
    static final Outcome NONE = new Outcome(null, List.of(), null);

    public Outcome {
        offers = Objects.requireNonNullElse(offers, List.of());
    }

    Outcome withResult(Result other) {
        return new Outcome(other, offers, note);
    }

    Outcome withoutNote() {
        return new Outcome(result, offers, null);
    }
}
