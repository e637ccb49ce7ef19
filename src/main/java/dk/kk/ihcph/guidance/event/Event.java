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
import org.hibernate.annotations.Generated;
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

    private @Nullable String location;
    private @Nullable String address;
    private @Nullable String onlineUrl;

    private int capacity;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private @Nullable Integer registered;
    private @Nullable Integer attended;

    @Enumerated(EnumType.STRING)
    private @Nullable HeadcountMethod headcountMethod;

    private @Nullable Instant registrationOpensAt;
    private @Nullable Instant registrationClosesAt;
    private boolean takesRegistrations;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> audienceMunicipalities;

    @Enumerated(EnumType.STRING)
    private @Nullable Industry industry;

    @Generated(event = {org.hibernate.generator.EventType.INSERT, org.hibernate.generator.EventType.UPDATE})
    private int seatLimit;

    private int maxPartySize;
    private @Nullable Integer waitingListLimit;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Quota> quotas;

    private @Nullable String cancelReasonDa;
    private @Nullable String cancelReasonEn;

    private boolean synthetic;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    UUID id() {
        return id;
    }

    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    String location() {
        return location;
    }

    /** Drafts are nobody's business but their administration's. */
    boolean isPublic() {
        return status != EventStatus.DRAFT;
    }

    EventFacts facts() {
        return new EventFacts(
                id,
                administration,
                administrations(coHosts),
                type,
                new Bilingual(titleDa, titleEn),
                status,
                startsAt,
                endsAt,
                location,
                address,
                onlineUrl,
                takesRegistrations,
                registrationOpensAt,
                registrationClosesAt,
                audience,
                audienceMunicipalities,
                industry,
                capacity,
                seatLimit,
                maxPartySize,
                waitingListLimit,
                questions,
                quotas,
                cancelReasonDa == null || cancelReasonEn == null ? null : new Bilingual(cancelReasonDa, cancelReasonEn),
                version);
    }

    private static List<Administration> administrations(List<String> names) {
        return names.stream().map(Administration::valueOf).toList();
    }

    EventView view(boolean withHeadcounts) {
        return new EventView(
                id,
                version,
                administration,
                administrations(coHosts),
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
