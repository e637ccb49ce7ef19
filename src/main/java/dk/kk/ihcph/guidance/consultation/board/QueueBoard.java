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
                "Who is called, who is being seen to and who waits at a location today, by the ticket's number only")
record QueueBoard(
        @Schema(description = "Code of /locations", examples = "IH", maxLength = 50) String location,
        @Schema(
                        description = "Whether tickets are given out now: switched on, and within the opening hours",
                        examples = "true")
                boolean open,
        @Schema(
                        description = "Who is called or being seen to, the last called first",
                        maxItems = QueueBoard.MOST_SERVING)
                List<Serving> serving,
        @Schema(description = "Who waits, the next in line first", maxItems = QueueBoard.MOST_WAITING)
                List<Waiting> waiting,
        @Schema(description = "Of a citizen who took a ticket now; absent while none are given out") @Nullable
                EstimatedWait estimatedWait,
        @Schema(
                        description =
                                "When tickets are next given out; absent while they are, and where that is switched off or further away than 60 days",
                        examples = "2026-03-30T07:00:00Z")
                @Nullable
                Instant opensNext) {
    /** No screen shows more, and no line was ever longer. */
    static final int MOST_WAITING = 1000;

    static final int MOST_SERVING = 200;

    private static final String TICKET = "The ticket's number of the day, A001 to Z999";
    private static final String CODE = "^[A-Z][0-9]{3}$";

    /** A citizen at a desk, or on the way to it. */
    @Schema(name = "QueueServing", description = "A ticket that is called or being seen to")
    record Serving(
            @Schema(description = TICKET, examples = "A017", pattern = CODE) String ticket,
            @Schema(description = "Whose desk called") Administration administration,
            @Schema(description = "CALLED, IN_PROGRESS or ON_HOLD") ConsultationStatus status,
            @Schema(description = "Since when it is so", examples = "2026-03-30T08:12:04Z") Instant since,
            @Schema(description = "How often it was called", examples = "1", minimum = "1", maximum = "100")
                    int calls) {}

    /** A citizen in line. */
    @Schema(name = "QueueWaiting", description = "A ticket in line")
    record Waiting(
            @Schema(description = TICKET, examples = "A019", pattern = CODE) String ticket,
            @Schema(description = "When it was taken", examples = "2026-03-30T08:03:40Z") Instant since,
            @Schema(description = "Whether it is of an appointment, which goes first at its time", examples = "false")
                    boolean appointment) {}
}
