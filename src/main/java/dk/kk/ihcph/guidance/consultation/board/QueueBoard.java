package dk.kk.ihcph.guidance.consultation.board;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of the screen in the waiting room: numbers only, which identify nobody. */
@Schema(
        name = "QueueBoard",
        description =
                "The queue of a location today: who is called, who is being served and who waits, by ticket number only")
record QueueBoard(
        @Schema(examples = "IH", maxLength = 50) String location,
        @Schema(description = "Whether tickets can be taken now: the queue is switched on and the location is open")
                boolean open,
        @Schema(
                        description = "Tickets that are called or being served, the last called first",
                        maxItems = QueueBoard.MOST_SERVING)
                List<Serving> serving,
        @Schema(description = "Tickets that wait, the next in line first", maxItems = QueueBoard.MOST_WAITING)
                List<Waiting> waiting,
        @Schema(description = "Estimated wait of a citizen who takes a ticket now; absent while `open` is false")
                @Nullable
                EstimatedWait estimatedWait,
        @Schema(
                        description =
                                "Next instant at which tickets can be taken; absent while `open` is true, while the queue is switched off, and if it is more than 60 days away")
                @Nullable
                Instant opensNext) {
    /** No screen shows more, and no line was ever longer. */
    static final int MOST_WAITING = 1000;

    static final int MOST_SERVING = 200;

    private static final String TICKET = "Number that is called out, `A001` to `Z999`";
    private static final String CODE = "^[A-Z][0-9]{3}$";

    /** A citizen at a desk, or on the way to it. */
    @Schema(name = "QueueServing", description = "A ticket that is called or being served")
    record Serving(
            @Schema(description = TICKET, examples = "A017", pattern = CODE) String ticketNumber,
            @Schema(description = "Administration whose desk called the ticket") Administration administration,
            @Schema(description = "Status of the consultation: CALLED, IN_PROGRESS or ON_HOLD")
                    ConsultationStatus status,
            @Schema(description = "Instant from which the status holds") Instant since,
            @Schema(
                            description = "Number of times that the ticket was called",
                            examples = "1",
                            minimum = "1",
                            maximum = "100")
                    int calls) {}

    /** A citizen in line. */
    @Schema(name = "QueueWaiting", description = "A ticket that waits")
    record Waiting(
            @Schema(description = TICKET, examples = "A019", pattern = CODE) String ticketNumber,
            @Schema(description = "Instant at which the ticket was taken") Instant since,
            @Schema(description = "Whether the ticket belongs to an appointment, which goes first at its time")
                    boolean hasAppointment) {}
}
