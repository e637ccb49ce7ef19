package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that happens at an event. */
@Schema(name = "ProgrammeItem", description = "One thing that happens at an event")
public record ProgrammeItem(
        @Schema(description = "When it begins, within the event", examples = "2027-02-10T16:00:00Z") @NotNull
                Instant startsAt,
        @Schema(description = "When it ends; absent where that is open", examples = "2027-02-10T16:30:00Z") @Nullable
                Instant endsAt,
        @NotNull @Valid EventText.Title title,
        @Schema(
                        description = "Who speaks: names in their work, and where they are from",
                        examples = "[\"A consultant of the job centre\"]")
                @Nullable
                @Size(max = 10)
                List<@NotBlank @Size(max = 200) @PlainText String> speakers) {

    ProgrammeItem moved(UnaryOperator<Instant> move) {
        return new ProgrammeItem(move.apply(startsAt), endsAt == null ? null : move.apply(endsAt), title, speakers);
    }
}
