package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The texts that tell participants what the event is about. */
@Embeddable
@Schema(hidden = true)
public record Announcement(
        @NotNull @Valid @Embedded @EmbeddedColumnNaming("title_%s") EventText.Title title,
        @Valid @Embedded @EmbeddedColumnNaming("summary_%s") EventText.@Nullable Summary summary,
        @Valid @Embedded @EmbeddedColumnNaming("description_%s") EventText.@Nullable Description description,
        @Size(max = 50) @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid ProgrammeItem> programme,
        @Schema(description = "Languages of the event, ISO 639-1", examples = "[\"en\"]")
                @Size(max = 10)
                @UniqueElements
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull @Pattern(regexp = "^[a-z]{2}$", message = "{pattern.language}") String> languages,
        @Valid @Embedded @EmbeddedColumnNaming("accessibility_%s") EventText.@Nullable Accessibility accessibility,
        @Schema(description = "Food and drink", examples = "Coffee, fruit and sandwiches")
                @Nullable
                @Size(min = 1, max = 1000)
                @PlainText
                String catering) {
    public Announcement {
        programme = EventPlan.orNone(programme);
        languages = EventPlan.orNone(languages);
    }

    Announcement moved(UnaryOperator<Instant> move) {
        List<ProgrammeItem> items =
                programme.stream().map(item -> item.moved(move)).toList();
        return new Announcement(title, summary, description, items, languages, accessibility, catering);
    }
}
