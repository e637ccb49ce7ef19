package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.registration.ticket.TicketCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One scan of a ticket, or one check-in from the list of names. */
@Schema(name = "Scan", description = "Who has come: by registration or by ticket, one of the two")
record Scan(
        @Schema(
                        description = "The scanner's own id of this scan: sent again it has no second effect",
                        examples = "scanner-2/000117")
                @Nullable
                @Size(min = 1, max = 100)
                @Pattern(regexp = ID, message = "{pattern.scan}")
                String scanId,
        @Schema(description = "Id of the registration, where it was found by name") @Nullable UUID registration,
        @Schema(description = "What the ticket's QR code holds", examples = "7H3K9M2P5R8T1V4X6Z0B")
                @Nullable
                @Size(min = 1, max = 100)
                String ticket,
        @Schema(description = "When it was scanned; now where absent", examples = "2027-02-10T16:58:00+01:00") @Nullable
                Instant at,
        @Schema(
                        description =
                                "How many of the party came with this scan; all who have not come yet where absent",
                        examples = "2")
                @Nullable
                @Min(1)
                @Max(20)
                Integer persons) {
    static final String ID = "[A-Za-z0-9._:/-]+";

    /** The same scan with an id: its own, or a new one. */
    Scan withId() {
        return scanId != null ? this : new Scan(UUID.randomUUID().toString(), registration, ticket, at, persons);
    }

    /** A digest of the scan's content, by which an equal scan is recognised. */
    String digest() {
        return HexFormat.of().formatHex(Secret.digest(registration + "\n" + ticket + "\n" + at + "\n" + persons));
    }

    /** The ticket code as it was meant, also when it was typed from paper. */
    @Nullable
    String ticketCode() {
        return ticket == null ? null : TicketCode.read(ticket);
    }
}
