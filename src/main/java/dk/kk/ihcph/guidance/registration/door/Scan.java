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
@Schema(
        name = "CheckInRequest",
        description =
                "A check-in of a party, by its ticket code or by the id of its registration: exactly one of the two")
record Scan(
        @Schema(
                        description =
                                "The scanner's own id of this scan, unique at the event. A scan that is sent again has no"
                                        + " second effect. Default: a new id",
                        examples = "scanner-2/000117")
                @Nullable
                @Size(min = 1, max = 100)
                @Pattern(regexp = ID, message = "{pattern.scan}")
                String scanId,
        @Schema(description = "Id of the registration, if staff found it by name") @Nullable UUID registration,
        @Schema(description = "The code printed on the ticket, as scanned or typed", examples = "7H3K9M2P5R8T1V4X6Z0B")
                @Nullable
                @Size(min = 1, max = 100)
                String ticketCode,
        @Schema(description = "When the ticket was scanned. Default: now") @Nullable Instant at,
        @Schema(description = "Persons of the party who came with this scan. Default: all who have not come yet")
                @Nullable
                @Min(1)
                @Max(20)
                Integer persons) {
    static final String ID = "^[A-Za-z0-9._:/-]+$";

    /** The same scan with an id: its own, or a new one. */
    Scan withId() {
        return scanId != null ? this : new Scan(UUID.randomUUID().toString(), registration, ticketCode, at, persons);
    }

    /** A digest of the scan's content, by which an equal scan is recognised. */
    String digest() {
        return HexFormat.of().formatHex(Secret.digest(registration + "\n" + ticketCode + "\n" + at + "\n" + persons));
    }

    /** The ticket code as it was meant, also when it was typed from paper. */
    @Nullable
    String readTicketCode() {
        return ticketCode == null ? null : TicketCode.read(ticketCode);
    }
}
