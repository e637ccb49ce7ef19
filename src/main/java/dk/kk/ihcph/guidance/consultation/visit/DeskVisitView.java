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
@Schema(name = "DeskVisit", description = "A citizen called from the line to a desk; its id is the consultation's")
record DeskVisitView(
        @Schema(description = "Id of the consultation: /consultations/{id}/start and so on") UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped Called called,
        @Schema(description = "How often the citizen was called", examples = "1", minimum = "1") int calls,
        @Schema(description = "Calls after which a no-show can be reported", examples = "3", minimum = "1")
                int callsBeforeNoShow,
        @JsonUnwrapped Course course)
        implements Versioned {

    /** The citizen who was called, and to which desk. */
    record Called(
            @Schema(description = "The number that is called out", examples = "A012", maxLength = 4) String ticket,
            @Schema(description = "Code of /locations", examples = "IH", maxLength = 20) String location,
            Administration administration,
            ConsultationStatus status,
            @Schema(description = "Codes of /topics", examples = "[\"MITID\"]", maxItems = 12)
                    List<@Size(max = 50) String> topics,
            @JsonUnwrapped Wanted wanted) {}

    /** The citizen's choices in line. */
    record Wanted(
            @Schema(
                            description = "The language wanted, ISO 639-1; absent where any will do",
                            examples = "en",
                            maxLength = 2)
                    @Nullable
                    String language,
            @Schema(description = "Residence municipality, code of /municipalities", examples = "0101", maxLength = 4)
                    @Nullable
                    String municipality,
            @Schema(description = "How many came together", examples = "1", minimum = "1", maximum = "50") int persons,
            @Schema(description = "Id of the appointment it came from") @Nullable UUID appointment) {
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
                            description = "Minutes in line until the call, of all its lines; with one decimal",
                            examples = "7.5",
                            minimum = "0")
                    double waitedMinutes,
            @Schema(
                            description =
                                    "Minutes seen to at this desk so far, without the time on hold; with one decimal",
                            examples = "8.0",
                            minimum = "0")
                    double serviceMinutes,
            @Schema(
                            description =
                                    "Each state with its beginning and end, in order; the last is open while it lasts",
                            maxItems = 1000)
                    List<Stay> periods,
            @Schema(description = "What the citizen said of the visit; absent where they did not") @Nullable
                    RatingView rating,
            @Schema(description = "Why just this citizen; in the answer of the call only") @Nullable
                    CallExplanation why,
            @Schema(description = "What this caller may do with it now", maxItems = 10)
                    List<ConsultationAction> allowedActions) {}

    /** A state that the visit was in. */
    @Schema(name = "DeskVisitPeriod", description = "A state that the visit was in; half-open")
    record Stay(
            PeriodState state,
            @Schema(description = "Its beginning", examples = "2026-01-05T09:12:00Z") Instant startedAt,
            @Schema(description = "Its end; absent while it lasts", examples = "2026-01-05T09:20:00Z") @Nullable
                    Instant endedAt,
            @Schema(description = "Whether the night ended it; left out of averages") boolean forgotten) {

        static Stay of(TicketPeriod period) {
            return new Stay(period.state(), period.startedAt(), period.endedAt(), period.isForgotten());
        }
    }

    /** The reason why this citizen was called. */
    @Schema(name = "CallExplanation", description = "Why a guide got just this citizen")
    record CallExplanation(
            CallReason code,
            @Schema(description = "The same in words, with the figures") Bilingual text,
            @Schema(description = "How many in the same line came earlier and wait on", examples = "0", minimum = "0")
                    long passedOver) {}

    static DeskVisitView of(Visit visit, int callsBeforeNoShow, Course course) {
        Consultation consultation = visit.consultation();
        Ticket ticket = visit.ticket();
        return new DeskVisitView(
                consultation.id(),
                consultation.version(),
                new Called(
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
