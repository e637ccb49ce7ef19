package dk.kk.ihcph.guidance.event.series;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventText;
import dk.kk.ihcph.guidance.event.EventType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.UuidGenerator;

/** A series of events and its pace. */
@Entity
class EventSeries {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private EventText.Title title;

    private int everyFrom;
    private int everyTo;
    private boolean ofWholeType;

    @SuppressWarnings("NullAway.Init")
    protected EventSeries() {}

    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    EventSeries(Event first, int everyMonths) {
        this.administration = first.administration();
        this.type = first.plan().type();
        this.title = first.plan().announcement().title();
        this.everyFrom = everyMonths;
        this.everyTo = everyMonths;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Administration administration() {
        return administration;
    }

    EventType type() {
        return type;
    }

    EventText.Title title() {
        return title;
    }

    int everyFrom() {
        return everyFrom;
    }

    int everyTo() {
        return everyTo;
    }

    boolean isOfWholeType() {
        return ofWholeType;
    }
}
