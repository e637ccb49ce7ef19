package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Consultation;
import dk.kk.ihcph.guidance.consultation.ConsultationAction;
import dk.kk.ihcph.guidance.consultation.ConsultationStatus;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A citizen from the line at a desk, as guides see it. */
@Schema(name = "DeskVisit", description = "A consultation of a citizen who was called from the queue")
record DeskVisitView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Called called,
        @Schema(examples = "1", minimum = "1") int calls,
        @Schema(description = "Number of calls after which a no-show can be reported", examples = "3", minimum = "1")
                int callsBeforeNoShow,
        @JsonUnwrapped Course course)
        implements Versioned {

    /** The citizen who was called, and to which desk. */
    record Called(
            UUID ticket,
            @Schema(description = "Number that is called out", examples = "A012", maxLength = 4) String ticketNumber,
            @Schema(examples = "IH", maxLength = 20) String location,
            Administration administration,
            ConsultationStatus status,
            @Schema(examples = "[\"MITID\"]", maxItems = 12) List<@Size(max = 50) String> topics,
            @JsonUnwrapped Wanted wanted) {}

    /** The citizen's choices in line. */
    record Wanted(
            @Schema(description = "Wanted language, ISO 639-1; absent if any will do", examples = "en", maxLength = 2)
                    @Nullable
                    String language,
            @Schema(description = "Residence municipality, code of /municipalities", examples = "0101", maxLength = 4)
                    @Nullable
                    String municipality,
            @Schema(description = "Number of persons who came together", examples = "1", minimum = "1", maximum = "50")
                    int persons,
            @Schema(description = "Id of the appointment; absent for a walk-in") @Nullable UUID appointment) {
        static Wanted of(Ticket ticket) {
            return new Wanted(
                    ticket.guidance().language(),
                    ticket.guidance().municipality(),
                    ticket.persons(),
                    ticket.appointment());
        }
    }

    /** The visit so far. */
    record Course(
            @Schema(
                            description = "Minutes of waiting in all queues of the visit, with one decimal",
                            examples = "7.5",
                            minimum = "0")
                    double waitedMinutes,
            @Schema(
                            description = "Minutes of service at this desk, without time on hold, with one decimal",
                            examples = "8.0",
                            minimum = "0")
                    double serviceMinutes,
            @Schema(description = "States of the visit in order; the last has no end while it lasts", maxItems = 1000)
                    List<Stay> periods,
            @Nullable RatingView rating,
            @Schema(description = "Reason why this citizen was called; only in the answer to the call") @Nullable
                    CallExplanation callExplanation,
            @Schema(maxItems = 10) List<ConsultationAction> allowedActions) {}

    /** A state that the visit was in. */
    @Schema(name = "DeskVisitPeriod", description = "A period in which the visit was in a state")
    record Stay(
            PeriodState state,
            Instant startedAt,
            @Schema(description = "End, not included; absent while it lasts") @Nullable Instant endedAt,
            @Schema(description = "Whether it was closed automatically at night; averages leave it out")
                    boolean closedAutomatically) {

        static Stay of(TicketPeriod period) {
            return new Stay(period.state(), period.startedAt(), period.endedAt(), period.isForgotten());
        }
    }

    /** The reason why this citizen was called. */
    @Schema(name = "CallExplanation", description = "The reason why a citizen was called")
    record CallExplanation(
            CallReason code,
            @Schema(description = "The reason as a sentence, with the figures") Bilingual message,
            @Schema(description = "Number of citizens who came earlier and still wait", examples = "0", minimum = "0")
                    long passedOver) {}

    static DeskVisitView of(Visit visit, int callsBeforeNoShow, Course course) {
        Consultation consultation = visit.consultation();
        Ticket ticket = visit.ticket();
        return new DeskVisitView(
                consultation.id(),
                consultation.version(),
                new Called(
                        ticket.id(),
                        ticket.number().toString(),
                        ticket.location(),
                        consultation.administration(),
                        consultation.status(),
                        consultation.guidance().topics(),
                        Wanted.of(ticket)),
                consultation.calls(),
                callsBeforeNoShow,
                course);
    }
}
