package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of mail, for /code-lists. */
final class NotificationCodeLists {
    private NotificationCodeLists() {}

    @Produces
    @Singleton
    static CodeList notificationStatuses() {
        return new CodeList("notification-statuses", List.of(NotificationStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList notificationFailures() {
        return new CodeList("notification-failure-reasons", List.of(NotificationFailureReason.values()));
    }

    @Produces
    @Singleton
    static CodeList notificationSubjects() {
        return new CodeList("notification-subjects", List.of(NotificationSubject.values()));
    }
}
