package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the codes and the times of a consultation against the directory, the events and the clock. */
@ApplicationScoped
public class ConsultationRules {
    /** Clocks of desks run apart a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);
    /** A consultation at a desk takes minutes; more than this is a slip of the date. */
    private static final Duration LONGEST = Duration.ofHours(8);
    /** The pilot began in July 2024; nothing was logged before. */
    private static final Instant PILOT = Instant.parse("2024-01-01T00:00:00Z");

    /** Citizens are guided only at events that are published or completed. */
    private static final Set<EventStatus> GUIDED = EnumSet.of(EventStatus.PUBLISHED, EventStatus.COMPLETED);

    private final Directory directory;
    private final Events events;
    private final MergePatch mergePatch;
    private final Clock clock;

    ConsultationRules(Directory directory, Events events, MergePatch mergePatch, Clock clock) {
        this.directory = directory;
        this.events = events;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** Refuses with every rule that is broken, not just the first. */
    public void check(ConsultationRequest request) {
        Refused.refuse(broken(request));
    }

    private List<Violation> broken(ConsultationRequest request) {
        List<Violation> broken = new ArrayList<>();
        LogEntry entry = request.entry();
        Instant about = Objects.requireNonNullElse(entry.time().startedAt(), clock.instant());
        checkCodes(entry, request.location(), about, broken);
        checkEvent(entry.event(), broken);
        checkTimes(request, broken);
        return broken;
    }

    /** Refuses with every rule that a correction breaks. The record keeps its administration. */
    void checkCorrection(ConsultationRequest before, ConsultationRequest request, Consultation consultation) {
        if (request.administration() != consultation.administration()) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "FIXED",
                    new Bilingual(
                            "kan ikke ændres; annullér registreringen, og lav en ny",
                            "cannot be changed; void the record and log a new one")));
        }
        Refused.refuse(mergePatch.addedViolations(before, request, this::broken));
    }

    /** An end that comes without a duration replaces the duration that was there. */
    JsonNode patchable(JsonNode patch) {
        if (patch instanceof ObjectNode changes && changes.hasNonNull("endedAt") && !changes.has("durationMinutes")) {
            return changes.deepCopy().putNull("durationMinutes");
        }
        return patch;
    }

    /** Refuses a completion with every code that the directory does not know. */
    void checkCompletion(LogEntry completed, String location) {
        List<Violation> broken = new ArrayList<>();
        Instant about = completed.time().startedAt();
        checkCodes(completed, location, about, broken);
        Refused.refuse(broken);
    }

    private void checkCodes(LogEntry entry, @Nullable String location, Instant about, List<Violation> broken) {
        Guidance guidance = entry.guidance();
        broken.addAll(directory.refusedTopics("/topics", guidance.topics(), about));
        broken.addAll(directory.refusedOffers("/offers", entry.outcome().offers()));
        if (location != null && !directory.hasLocation(location, about)) {
            broken.add(Violation.unknownCode("/location", "/locations"));
        }
        broken.addAll(directory.refusedMunicipality("/municipality", guidance.municipality()));
        broken.addAll(Languages.refused("/language", guidance.language()));
    }

    private void checkEvent(@Nullable UUID event, List<Violation> broken) {
        if (event != null
                && events.find(event)
                        .filter(found -> GUIDED.contains(found.status()))
                        .isEmpty()) {
            broken.add(Violation.unknownCode("/event", "/events"));
        }
    }

    private void checkTimes(ConsultationRequest request, List<Violation> broken) {
        Instant latest = clock.instant().plus(CLOCK_SKEW);
        Instant start = request.entry().time().startedAt();
        Instant end = request.endedAt();
        if (start != null && start.isAfter(latest)) {
            broken.add(inTheFuture("/startedAt"));
        }
        if (start != null && start.isBefore(PILOT)) {
            broken.add(Violation.at(
                    "/startedAt",
                    "TOO_EARLY",
                    new Bilingual("ligger før ordningen begyndte (2024)", "is before the service began (2024)")));
        }
        if (end != null && end.isAfter(latest)) {
            broken.add(inTheFuture("/endedAt"));
        }
        if (end != null && request.entry().time().durationMinutes() != null) {
            broken.add(Violation.at(
                    "/endedAt",
                    "DURATION_OR_END",
                    new Bilingual("angiv enten varighed eller slut", "give either the duration or the end")));
        }
        if (end != null && start != null && end.isBefore(start)) {
            broken.add(Violation.at(
                    "/endedAt", "END_BEFORE_START", new Bilingual("ligger før begyndelsen", "is before the start")));
        }
        if (end != null && start != null && Duration.between(start, end).compareTo(LONGEST) > 0) {
            broken.add(Violation.at(
                    "/endedAt",
                    "TOO_LONG",
                    new Bilingual("en betjening varer højst 8 timer", "a consultation lasts at most 8 hours")));
        }
    }

    private static Violation inTheFuture(String pointer) {
        return Violation.at(pointer, "IN_THE_FUTURE", new Bilingual("ligger i fremtiden", "is in the future"));
    }
}
