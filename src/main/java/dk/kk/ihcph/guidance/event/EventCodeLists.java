package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of events, for /code-lists. */
final class EventCodeLists {
    private EventCodeLists() {}

    @Produces
    @Singleton
    static CodeList types() {
        return new CodeList("event-types", List.of(EventType.values()));
    }

    @Produces
    @Singleton
    static CodeList statuses() {
        return new CodeList("event-statuses", List.of(EventStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList headcountMethods() {
        return new CodeList("headcount-methods", List.of(HeadcountMethod.values()));
    }

    @Produces
    @Singleton
    static CodeList audiences() {
        return new CodeList("audiences", List.of(Audience.values()));
    }

    @Produces
    @Singleton
    static CodeList industries() {
        return new CodeList("industries", List.of(Industry.values()));
    }

    @Produces
    @Singleton
    static CodeList questionTypes() {
        return new CodeList("question-types", List.of(QuestionType.values()));
    }

    @Produces
    @Singleton
    static CodeList actions() {
        return new CodeList("event-actions", List.of(EventAction.values()));
    }
}
