package dk.kk.ihcph.guidance.consultation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The result of a consultation. */
@Embeddable
@Schema(hidden = true)
record Outcome(
        @Enumerated(EnumType.STRING) @Nullable Result result,
        @Schema(description = "Codes of /offers that the citizen was pointed to", maxItems = 20)
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@Size(max = 50) String> offers,
        @Schema(description = "Free text; absent for callers of the other administration", maxLength = 2000) @Nullable
                String note) {
    static final Outcome NONE = new Outcome(null, List.of(), null);

    Outcome {
        offers = List.copyOf(offers);
    }

    static Outcome of(@Nullable Result result, @Nullable List<String> offers, @Nullable String note) {
        return new Outcome(result, offers == null ? List.of() : offers, note);
    }

    Outcome withResult(Result other) {
        return new Outcome(other, offers, note);
    }

    Outcome withoutNote() {
        return new Outcome(result, offers, null);
    }
}
