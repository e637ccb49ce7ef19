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

/** An item of the programme. */
@Schema(name = "ProgrammeItem", description = "An item of the programme")
public record ProgrammeItem(
        @Schema(description = "When the item begins, within the event") @NotNull Instant startsAt,
        @Schema(description = "When the item ends; absent if that is open") @Nullable Instant endsAt,
        @NotNull @Valid EventText.Title title,
        @Schema(
                        description = "Speakers, by name or role and organisation",
                        examples = "[\"A consultant of the job centre\"]")
                @Nullable
                @Size(max = 10)
                List<@NotBlank @Size(max = 200) @PlainText String> speakers) {

    ProgrammeItem moved(UnaryOperator<Instant> move) {
        return new ProgrammeItem(move.apply(startsAt), endsAt == null ? null : move.apply(endsAt), title, speakers);
    }
}
