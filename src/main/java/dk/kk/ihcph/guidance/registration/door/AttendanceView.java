package dk.kk.ihcph.guidance.registration.door;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.registration.Attendance;
import dk.kk.ihcph.guidance.registration.PartyArrival;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationSource;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration and its attendance, as staff at the door see it: the attendee's name, the party size, and whether the party has come. */
@Schema(name = "EventAttendance", description = "A registration and its attendance, as staff at the door see it")
record AttendanceView(
        UUID id,
        @JsonIgnore long version,
        @Schema(description = "Name; absent once erased and for walk-ins", examples = "Ana Costa", maxLength = 200)
                @Nullable
                String name,
        @Schema(minimum = "1", maximum = "20") int partySize,
        RegistrationSource source,
        RegistrationStatus status,
        @JsonUnwrapped AtTheDoor atTheDoor)
        implements Versioned {

    /** Whether the party has come. */
    record AtTheDoor(
            @Schema(description = "Whether the party came; absent until known. Labels in /code-lists/attendances")
                    @Nullable
                    Attendance attendance,
            @Schema(description = "When the party came, by its earliest scan") @Nullable Instant arrivedAt,
            @Schema(description = "Persons of the party who came", minimum = "1", maximum = "20") @Nullable
                    Integer personsArrived,
            @Schema(
                            description =
                                    "Whether the party came later than `guidance.registrations.late-after` after the beginning; absent if it did not come")
                    @Nullable
                    Boolean late) {}

    static AttendanceView of(Registration registration, EventStatus eventStatus, Instant lateFrom) {
        PartyArrival arrival = registration.arrival();
        Instant arrivedAt = arrival.arrivedAt();
        return new AttendanceView(
                registration.id(),
                registration.version(),
                registration.attendee().name(),
                registration.partySize(),
                registration.origin().source(),
                registration.status().shownAt(eventStatus),
                new AtTheDoor(
                        arrival.attendance(),
                        arrivedAt,
                        arrival.personsArrived(),
                        arrivedAt == null ? null : arrivedAt.isAfter(lateFrom)));
    }
}
