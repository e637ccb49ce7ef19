package dk.kk.ihcph.guidance.registration.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One scan, or several that a scanner made without a network. */
@Schema(name = "CheckInRequest", description = "One scan, or several in scans and then nothing beside")
record CheckInRequest(
        @Schema(
                        description = "The scanner's own id of this scan: sent again it has no second effect",
                        examples = "scanner-2/000117")
                @Nullable
                @Size(min = 1, max = 100)
                @Pattern(regexp = Scan.ID, message = "{pattern.scan}")
                String scanId,
        @Schema(description = "Id of the registration, where it was found by name") @Nullable UUID registration,
        @Schema(description = "What the ticket's QR code holds", examples = "7H3K9M2P5R8T1V4X6Z0B")
                @Nullable
                @Size(min = 1, max = 100)
                String ticket,
        @Schema(description = "When it was scanned; now where absent", examples = "2027-02-10T16:58:00+01:00") @Nullable
                Instant at,
        @Schema(description = "How many of the party came; all where absent", examples = "2") @Nullable @Min(1) @Max(20)
                Integer persons,
        @Schema(description = "Several scans, in whatever order") @Nullable @Size(min = 1, max = 500)
                List<@NotNull @Valid Scan> scans) {

    Scan single() {
        return new Scan(scanId, registration, ticket, at, persons);
    }

    boolean hasNoScan() {
        return scanId == null && registration == null && ticket == null && at == null && persons == null;
    }
}
