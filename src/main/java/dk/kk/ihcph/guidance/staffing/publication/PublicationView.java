package dk.kk.ihcph.guidance.staffing.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period of the schedule that was made binding. */
@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(name = "SchedulePublication", description = "A period of the schedule that was published")
record PublicationView(
        UUID id,
        @JsonIgnore long version,
        @JsonUnwrapped PublishedPeriod period,
        @Schema(
                        description =
                                "Reason to publish with flaws; returned only to coordinators of the administration",
                        examples = "A temp takes the Friday",
                        maxLength = 1000)
                @Nullable
                String overrideReason)
        implements Versioned {

    static PublicationView of(SchedulePublication publication, boolean withReason) {
        return new PublicationView(
                publication.id(),
                publication.version(),
                publication.period(),
                withReason ? publication.overrideReason() : null);
    }
}
