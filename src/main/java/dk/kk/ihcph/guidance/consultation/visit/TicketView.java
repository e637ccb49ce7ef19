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
@Schema(name = "Ticket", description = "A place in the queue of a location, without a name")
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
    @Schema(name = "TicketSuccessor", description = "A ticket at another location with which a visit continues")
    public record Successor(
            UUID ticket,
            @Schema(examples = "KEH", maxLength = 20) String location,
            @Schema(description = "Number that is called out there", examples = "A003", maxLength = 4)
                    String ticketNumber) {}

    /** The ticket itself. */
    record Place(
            @Schema(
                            description = "Number that is called out; unique in its location and day",
                            examples = "A012",
                            pattern = "[A-Z][0-9]{3}",
                            maxLength = 4)
                    String ticketNumber,
            @Schema(
                            description =
                                    "Secret that opens the ticket, in the header Citizen-Secret; returned only by the request"
                                            + " that took the ticket. The ticket of an appointment is opened by the appointment's secret",
                            examples = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
                            maxLength = 100)
                    @Nullable
                    String secret,
            @Schema(examples = "IH", maxLength = 20) String location,
            TicketStatus status) {}

    /** The line before the ticket; only while it waits. */
    record Wait(
            @Schema(
                            description = "Place in the queue, from 1; absent unless the ticket waits",
                            examples = "3",
                            minimum = "1")
                    @Nullable
                    Long position,
            @Schema(description = "Estimated wait from now; absent unless the ticket waits") @Nullable
                    EstimatedWait estimatedWait) {
        static final Wait NONE = new Wait(null, null);
    }

    /** The citizen's choices. */
    record Choice(
            @Schema(examples = "[\"MITID\"]", maxItems = 12) List<@Size(max = 50) String> topics,
            @Schema(description = "Wanted language, ISO 639-1", examples = "en", maxLength = 2) @Nullable
                    String language) {}

    /** The times of the ticket. */
    record Times(
            @Schema(description = "Instant at which the ticket was taken") Instant takenAt,
            @Schema(
                            description =
                                    "Instant that decides the place in the queue: when the ticket was taken, or the time of its"
                                            + " appointment")
                    Instant dueAt) {}

    /** The desk that the ticket is at, and how it goes on. */
    record Course(
            @Schema(description = "Administration of the desk that serves the ticket; absent unless it is at a desk")
                    @Nullable
                    Administration administration,
            @Schema(description = "Status of the consultation at the desk; absent unless the ticket is at a desk")
                    @Nullable
                    ConsultationStatus consultationStatus,
            @Schema(
                            description =
                                    "Ticket at another location with which the visit continues, opened by the same secret; absent"
                                            + " unless the status is TRANSFERRED")
                    @Nullable
                    Successor continuesAs,
            @Schema(maxItems = 10) List<TicketAction> allowedActions) {}

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
