package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.text.Characters;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The time and the place. */
@Embeddable
@Schema(hidden = true)
public record Occasion(
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(
                        description = "Code of /locations. Required unless there is an address or an onlineUrl",
                        examples = "IH")
                @Nullable
                @Size(max = 20)
                String location,
        @Schema(
                        description = "Address of the event, if it is at none of the locations",
                        examples = "Krystalgade 15, Copenhagen")
                @Nullable
                @Size(min = 1, max = 300)
                @PlainText
                String address,
        @Schema(
                        description =
                                "Online address of the event. The registered get it by mail. Callers without event:read see it only if the event takes no registrations",
                        examples = "https://meet.example.org/welcome")
                @Nullable
                @Size(max = 500)
                @Pattern(regexp = "^https://" + Characters.OF_WEB_ADDRESS + "$", message = "{pattern.secureWebAddress}")
                String onlineUrl) {
    Occasion moved(UnaryOperator<Instant> move) {
        return new Occasion(move.apply(startsAt), move.apply(endsAt), location, address, onlineUrl);
    }

    Occasion withoutOnlineUrl() {
        return new Occasion(startsAt, endsAt, location, address, null);
    }
}
