package dk.kk.ihcph.guidance.registration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The arrival of a party: whether it came, when, and how many persons. A party arrives when its first person does. */
@Embeddable
public record PartyArrival(
        @Schema(description = "Whether the party came; absent until known. Labels in /code-lists/attendances")
                @Nullable
                @Enumerated(EnumType.STRING)
                Attendance attendance,
        @Schema(description = "When the party came, by its earliest scan") @Nullable Instant arrivedAt,
        @Schema(description = "Persons of the party who came", minimum = "1", maximum = "20") @Nullable
                Integer personsArrived,
        @JsonIgnore @Nullable Instant checkInUndoneAt) {
    static final PartyArrival UNKNOWN = new PartyArrival(null, null, null, null);

    int persons() {
        return personsArrived == null ? 0 : personsArrived;
    }

    /** Adds persons of the party who came with one scan. */
    PartyArrival checkIn(Instant at, int persons) {
        Instant first = attendance == Attendance.CHECKED_IN ? earliest(at) : at;
        return new PartyArrival(Attendance.CHECKED_IN, first, persons() + persons, checkInUndoneAt);
    }

    /** Notes another scan of persons who are there already: the earliest scan is the arrival. */
    PartyArrival seenAt(Instant at) {
        return new PartyArrival(attendance, earliest(at), personsArrived, checkInUndoneAt);
    }

    private @Nullable Instant earliest(Instant at) {
        return arrivedAt != null && at.isBefore(arrivedAt) ? at : arrivedAt;
    }

    static PartyArrival undone(@Nullable Attendance since, Instant now) {
        return new PartyArrival(since, null, null, now);
    }

    PartyArrival excuse() {
        if (attendance == Attendance.CHECKED_IN) {
            throw Refused.illegalTransition(attendance);
        }
        return new PartyArrival(Attendance.EXCUSED, arrivedAt, personsArrived, checkInUndoneAt);
    }
}
