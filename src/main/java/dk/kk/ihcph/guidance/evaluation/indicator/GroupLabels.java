package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.TargetGroup;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.registration.feedback.FeedbackOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Names the groups of a dimension in words. */
@ApplicationScoped
class GroupLabels {
    private final Directory directory;

    GroupLabels(Directory directory) {
        this.directory = directory;
    }

    /** Returns the function that names a group by its code. */
    Function<String, Bilingual> of(IndicatorDimension dimension) {
        return switch (dimension) {
            case ADMINISTRATION -> code -> Administration.valueOf(code).label();
            case TARGET_GROUP -> code -> TargetGroup.valueOf(code).label();
            case EVENT_TYPE -> code -> EventType.valueOf(code).label();
            case OUTCOME -> code -> FeedbackOutcome.valueOf(code).label();
            case LOCATION -> directory.names()::location;
            case TOPIC -> directory.names()::topic;
            case YEAR, QUARTER, MONTH -> throw new IllegalArgumentException(dimension + " has parts, not groups");
        };
    }
}
