package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.consultation.board.EstimatedWait;
import dk.kk.ihcph.guidance.http.Versioned;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as its citizen sees it. */
@Schema(name = "Ticket", description = "A place in line at a location, without a name")
public record TicketView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Place place,
        @JsonUnwrapped Wait ahead,
        @JsonUnwrapped Choice choice,
        @JsonUnwrapped Times times,
        @JsonUnwrapped Course course)
        implements Versioned {

    /** The ticket at another location that a visit goes on with. */
    @Schema(name = "TicketSuccessor", description = "The ticket at another location that a visit goes on with")
    public record Successor(
            UUID id,
            @Schema(description = "Code of /locations", examples = "KEH", maxLength = 20) String location,
            @Schema(description = "As it is called out there", examples = "A003", maxLength = 4) String number) {}

    /** The ticket itself. */
    record Place(
            @Schema(
                            description = "As it is called out; unique in its location and day",
                            examples = "A012",
                            pattern = "[A-Z][0-9]{3}",
                            maxLength = 4)
                    String number,
            @Schema(
                            description =
                                    "Opens the ticket, in the header Citizen-Secret. Only in the answer that made the ticket, and in"
                                            + " its repetitions by Idempotency-Key. The ticket of a checked-in appointment is opened by"
                                            + " the appointment's secret",
                            examples = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                            maxLength = 100)
                    @Nullable
                    String secret,
            @Schema(description = "Code of /locations", examples = "IH", maxLength = 20) String location,
            TicketStatus status) {}

    /** The line before the ticket; only while it waits. */
    record Wait(
            @Schema(description = "Its place in line, from 1; while it waits", examples = "3", minimum = "1") @Nullable
                    Long position,
            @Schema(description = "How long its citizen is likely to wait from now on; while it waits") @Nullable
                    EstimatedWait estimatedWait) {
        static final Wait NONE = new Wait(null, null);
    }

    /** The citizen's choices. */
    record Choice(
            @Schema(description = "Codes of /topics", examples = "[\"MITID\"]", maxItems = 12)
                    List<@Size(max = 50) String> topics,
            @Schema(description = "The language wanted, ISO 639-1", examples = "en", maxLength = 2) @Nullable
                    String language) {}

    /** The times of the ticket. */
    record Times(
            @Schema(description = "When it was taken", examples = "2026-01-05T09:12:00Z") Instant takenAt,
            @Schema(
                            description = "Its place in time: when it was taken, or the time of its appointment",
                            examples = "2026-01-05T09:12:00Z")
                    Instant dueAt) {}

    /** The desk that the ticket is at, and how it goes on. */
    record Course(
            @Schema(description = "The administration at whose desk it is; while it is at one") @Nullable
                    Administration desk,
            @Schema(description = "How far it is there: CALLED, IN_PROGRESS or ON_HOLD; while it is at a desk")
                    @Nullable
                    ConsultationStatus progress,
            @Schema(description = "The ticket it went on as, opened by the same secret; where it is TRANSFERRED")
                    @Nullable
                    Successor continuesAs,
            @Schema(description = "What can be done with it now", maxItems = 10) List<TicketAction> allowedActions) {}

    static TicketView of(Ticket ticket, @Nullable String secret, Wait wait, Course course) {
        return new TicketView(
                ticket.id(),
                ticket.version(),
                new Place(ticket.number().toString(), secret, ticket.location(), ticket.status()),
                wait,
                new Choice(ticket.guidance().topics(), ticket.guidance().language()),
                new Times(ticket.takenAt(), ticket.dueAt()),
                course);
    }
}
