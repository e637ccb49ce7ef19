package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented consultation. */
record SampleConsultation(
        UUID id,
        Desk desk,
        Instant startedAt,
        int durationMinutes,
        String channel,
        SampleCitizen citizen,
        List<String> topics,
        SampleResult result) {

    /** The citizen, without a name. */
    record SampleCitizen(
            @Nullable String language,
            @Nullable String municipality,
            boolean movingToCopenhagen,
            @Nullable String situation,
            String firstVisit,
            int persons) {}

    record SampleResult(String result, List<String> offers, @Nullable String note) {}

    /** The same in person, with at most so many persons. */
    SampleConsultation with(int mostPersons) {
        SampleCitizen fewer = new SampleCitizen(
                citizen.language,
                citizen.municipality,
                citizen.movingToCopenhagen,
                citizen.situation,
                citizen.firstVisit,
                Math.min(citizen.persons, mostPersons));
        return new SampleConsultation(id, desk, startedAt, durationMinutes, "IN_PERSON", fewer, topics, result);
    }

    /** Returns the end, at which the consultation is logged. */
    Instant endedAt() {
        return startedAt.plus(Duration.ofMinutes(durationMinutes));
    }
}
