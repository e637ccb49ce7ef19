package dk.kk.ihcph.guidance.event.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventAction;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.EventText;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.event.Headcount;
import dk.kk.ihcph.guidance.event.HeadcountMethod;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.event.PlannedCost;
import dk.kk.ihcph.guidance.event.ProgrammeItem;
import dk.kk.ihcph.guidance.event.Question;
import dk.kk.ihcph.guidance.event.Quota;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as everyone sees it; staff also see its cost and its headcount. */
@StoredAnswer("the plan of an event")
@Schema(name = "Event", description = "A welcome event, an industry event, a pop-up or another event")
public record EventView(
        UUID id,
        @JsonIgnore long version,
        @JsonIgnore @Nullable Instant readAt,
        @Schema(description = "The administration that leads it") Administration administration,
        @Schema(description = "The other administration, where it takes part", examples = "[\"BIF\"]", maxItems = 1)
                List<Administration> coHosts,
        @Schema(description = "Kind of event; labels in /code-lists/event-types") EventType type,
        EventText.Title title,
        EventText.@Nullable Summary summary,
        EventText.@Nullable Description description,
        @Schema(description = "What happens when", maxItems = 50) List<ProgrammeItem> programme,
        @Schema(description = "When it begins", examples = "2027-02-10T16:00:00Z") Instant startsAt,
        @Schema(description = "When it ends", examples = "2027-02-10T18:00:00Z") Instant endsAt,
        @Schema(
                        description = "Code of the location; absent where it is elsewhere or online",
                        examples = "IH",
                        maxLength = 20)
                @Nullable
                String location,
        @Schema(description = "Where it is, if at none of our locations", examples = "Krystalgade 15", maxLength = 300)
                @Nullable
                String address,
        @Schema(description = "Whether one can take part online") boolean online,
        @Schema(
                        description = "Where; for everyone only where none need register, else for event:read",
                        examples = "https://meet.example.org/welcome",
                        maxLength = 500)
                @Nullable
                String onlineUrl,
        @Schema(description = "Persons the room holds", examples = "120", minimum = "1", maximum = "10000")
                int capacity,
        @Schema(description = "Seats promised beyond the capacity, as a part of it", examples = "0.2")
                BigDecimal overbooking,
        @Schema(
                        description = "Why so many; only with event:read",
                        examples = "65 % did not come to the pilot's",
                        maxLength = 500)
                @Nullable
                String overbookingReason,
        @Schema(description = "Seats there are: capacity x (1 + overbooking), rounded down", examples = "144")
                int seatLimit,
        EventStatus status,
        @Schema(description = "Why it is cancelled") EventText.@Nullable CancelReason cancelReason,
        @Schema(description = "Whether seats are registered for", examples = "true") boolean takesRegistrations,
        @Schema(description = "Absent: at once when published", examples = "2027-01-11T08:00:00Z") @Nullable
                Instant registrationOpensAt,
        @Schema(description = "Absent: when the event begins", examples = "2027-02-09T11:00:00Z") @Nullable
                Instant registrationClosesAt,
        @Schema(description = "Whom it is for; labels in /code-lists/audiences") Audience audience,
        @Schema(
                        description = "Codes of /municipalities, of the audience MUNICIPALITIES",
                        examples = "[\"0147\"]",
                        maxItems = 98)
                List<@Size(max = 4) String> audienceMunicipalities,
        @Schema(description = "The industry it is about; labels in /code-lists/industries") @Nullable Industry industry,
        @Schema(description = "Who has invited us", examples = "University of Copenhagen", maxLength = 200) @Nullable
                String hostOrganisation,
        @Schema(description = "Languages spoken, ISO 639-1", examples = "[\"en\"]", maxItems = 10)
                List<@Size(max = 2) String> languages,
        EventText.@Nullable Accessibility accessibility,
        @Schema(
                        description = "What there is to eat and drink",
                        examples = "Coffee, fruit and sandwiches",
                        maxLength = 1000)
                @Nullable
                String catering,
        @Schema(description = "Only with event:read") @Nullable PlannedCost plannedCost,
        @Schema(description = "Persons that one registration may bring", examples = "5") int maxPartySize,
        @Schema(description = "Parties that may wait; absent: any number", examples = "50") @Nullable
                Integer waitingListLimit,
        @Schema(description = "What is asked of who registers", maxItems = 20) List<Question> questions,
        @Schema(description = "Seats that partners may take; only with event:read", maxItems = 98) @Nullable
                List<Quota> quotas,
        @Schema(
                        description = "Persons registered; only with event:read, absent where not counted",
                        examples = "86",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer registered,
        @Schema(
                        description = "Persons who came; only with event:read, absent where not counted",
                        examples = "30",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer attended,
        @Schema(description = "How attended was found; stands where attended stands") @Nullable
                HeadcountMethod headcountMethod,
        @Schema(description = "The series that it was planned in; see /event-series") @Nullable UUID series,
        @Schema(description = "Whether this is sample data, not an event that took place") boolean synthetic,
        @Schema(description = "When it last changed; for updatedSince", examples = "2027-01-04T09:12:33.123456Z")
                Instant updatedAt,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<EventAction> allowedActions)
        implements Versioned, ListedEvent {

    /** The last change, for clients that ask by date; an event that was just written counts as still changing. */
    LastChange lastChange() {
        return new LastChange(updatedAt, Objects.requireNonNullElse(readAt, updatedAt));
    }

    static EventView of(Event event, boolean staff, List<EventAction> allowedActions) {
        EventPlan plan = event.plan();
        boolean registrations = plan.takesRegistrations();
        Headcount counted = event.headcount();
        return new EventView(
                event.id(),
                event.version(),
                event.readAt(),
                event.administration(),
                plan.coHosts().stream().map(Administration::valueOf).toList(),
                plan.type(),
                plan.title(),
                plan.summary(),
                plan.description(),
                plan.programme(),
                plan.startsAt(),
                plan.endsAt(),
                plan.location(),
                plan.address(),
                plan.onlineUrl() != null,
                staff || !registrations ? plan.onlineUrl() : null,
                plan.capacity(),
                plan.overbooking(),
                staff ? plan.overbookingReason() : null,
                event.seatLimit(),
                event.status(),
                event.cancelReason(),
                registrations,
                plan.registrationOpensAt(),
                plan.registrationClosesAt(),
                plan.audience(),
                plan.audienceMunicipalities(),
                plan.industry(),
                plan.hostOrganisation(),
                plan.languages(),
                plan.accessibility(),
                plan.catering(),
                staff ? plan.plannedCost() : null,
                plan.maxPartySize(),
                plan.waitingListLimit(),
                plan.questions(),
                staff ? plan.quotas() : null,
                staff ? counted.registered() : null,
                staff ? counted.attended() : null,
                staff ? counted.method() : null,
                event.series(),
                event.isSynthetic(),
                event.updatedAt(),
                allowedActions);
    }
}
