package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Days on which one location, or every location, is closed for a reason of our own. */
@Entity
class Closure {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private @Nullable String location;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private String reasonDa;

    @Column
    private String reasonEn;

    @SuppressWarnings("NullAway.Init")
    protected Closure() {}

    @SuppressWarnings("NullAway.Init") // the id comes when it is stored
    Closure(ClosureRequest request) {
        location = request.location();
        startsOn = request.firstDay();
        endsOn = request.endsOn();
        reasonDa = request.reason().da();
        reasonEn = request.reason().en();
    }

    long version() {
        return version;
    }

    UUID id() {
        return id;
    }

    boolean closes(String place, LocalDate day) {
        return (location == null || location.equals(place)) && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    Bilingual reason() {
        return new Bilingual(reasonDa, reasonEn);
    }

    /** Returns the event that announces that the closure was added or removed. */
    ClosuresTouched touched() {
        return new ClosuresTouched(location, startsOn, endsOn);
    }
}
