package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.web.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An event of the grant. */
@Entity
class Event {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> coHosts;

    @Enumerated(EnumType.STRING)
    private EventType type;

    @Column
    private String titleDa;

    @Column
    private String titleEn;

    @Column
    private Instant startsAt;

    @Column
    private Instant endsAt;

    @Column
    private String location;

    private int capacity;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private @Nullable Integer registered;
    private @Nullable Integer attended;

    @Enumerated(EnumType.STRING)
    private @Nullable HeadcountMethod headcountMethod;

    private boolean synthetic;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    UUID id() {
        return id;
    }

    Instant startsAt() {
        return startsAt;
    }

    String location() {
        return location;
    }

    /** Drafts are nobody's business but their administration's. */
    boolean isPublic() {
        return status != EventStatus.DRAFT;
    }

    EventView view(boolean withHeadcounts) {
        return new EventView(
                id,
                version,
                administration,
                coHosts.stream().map(Administration::valueOf).toList(),
                type,
                new Bilingual(titleDa, titleEn),
                startsAt,
                endsAt,
                location,
                capacity,
                status,
                withHeadcounts ? registered : null,
                withHeadcounts ? attended : null,
                withHeadcounts ? headcountMethod : null,
                synthetic);
    }
}
