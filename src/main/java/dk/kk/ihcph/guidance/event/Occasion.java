package dk.kk.ihcph.guidance.event;

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
        @Schema(description = "When it begins", examples = "2027-02-10T17:00:00+01:00") @NotNull Instant startsAt,
        @Schema(description = "When it ends", examples = "2027-02-10T19:00:00+01:00") @NotNull Instant endsAt,
        @Schema(description = "Code of /locations; or else address or onlineUrl", examples = "IH")
                @Nullable
                @Size(max = 20)
                String location,
        @Schema(
                        description = "Where it is, where it is at none of our locations",
                        examples = "Krystalgade 15, Copenhagen")
                @Nullable
                @Size(min = 1, max = 300)
                @PlainText
                String address,
        @Schema(
                        description = "Where it is online. It is mailed to the registered; besides them, callers"
                                + " without event:read see it only where none need register",
                        examples = "https://meet.example.org/welcome")
                @Nullable
                @Size(max = 500)
                @Pattern(regexp = "^https://[^\\s<>\"]+$", message = "{pattern.secureWebAddress}")
                String onlineUrl) {
    Occasion moved(UnaryOperator<Instant> move) {
        return new Occasion(move.apply(startsAt), move.apply(endsAt), location, address, onlineUrl);
    }

    Occasion withoutOnlineUrl() {
        return new Occasion(startsAt, endsAt, location, address, null);
    }
}
