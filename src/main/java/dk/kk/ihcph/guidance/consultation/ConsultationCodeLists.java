package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of the desk log, for /code-lists. */
final class ConsultationCodeLists {
    private ConsultationCodeLists() {}

    @Produces
    @Singleton
    static CodeList channels() {
        return new CodeList("channels", List.of(Channel.values()));
    }

    @Produces
    @Singleton
    static CodeList firstVisits() {
        return new CodeList("first-visits", List.of(FirstVisit.values()));
    }

    @Produces
    @Singleton
    static CodeList results() {
        return new CodeList("results", List.of(Result.values()));
    }

    @Produces
    @Singleton
    static CodeList targetGroups() {
        return new CodeList("target-groups", List.of(TargetGroup.values()));
    }

    @Produces
    @Singleton
    static CodeList consultationStatuses() {
        return new CodeList("consultation-statuses", List.of(ConsultationStatus.values()));
    }
}
