package dk.kk.ihcph.guidance.directory.place;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Validity;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A place where guidance is given, with its ordinary opening hours. */
@Entity
class Location {
    @Id
    private String code;

    @Column
    private String nameDa;

    @Column
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private LocationKind kind;

    private @Nullable String address;

    @Immutable
    @ElementCollection
    @CollectionTable(name = "opening_hours", joinColumns = @JoinColumn(name = "location"))
    private Set<OpeningHours> hours;

    @Embedded
    private @Nullable Validity validity;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    @SuppressWarnings("NullAway.Init") // change() sets the rest
    Location(LocationRequest request) {
        code = request.code();
        hours = new HashSet<>();
        change(request);
    }

    /** Changes all values except the code and the hours, which have a request of their own. */
    final void change(LocationRequest request) {
        nameDa = request.name().da();
        nameEn = request.name().en();
        kind = request.kind();
        address = request.address();
        validity = request.validity();
    }

    LocationRequest request() {
        return new LocationRequest(
                code,
                new ShortText(nameDa, nameEn),
                kind,
                address,
                validity().validFrom(),
                validity().validTo());
    }

    /**
     * Returns the hours to apply again after that day: those that apply on both sides of it, or would begin by then.
     */
    List<OpeningHours> hoursAfter(LocalDate day) {
        return hours.stream()
                .filter(span -> (span.validFrom() == null || !span.validFrom().isAfter(day))
                        && (span.validTo() == null || span.validTo().isAfter(day)))
                .map(span -> span.from(day.plusDays(1)))
                .toList();
    }

    long version() {
        return version;
    }

    Validity validity() {
        return validity == null ? Validity.ALWAYS : validity;
    }

    String code() {
        return code;
    }

    Bilingual name() {
        return new Bilingual(nameDa, nameEn);
    }

    LocationKind kind() {
        return kind;
    }

    @Nullable
    String address() {
        return address;
    }

    boolean isDesk() {
        return kind == LocationKind.DESK;
    }

    /** Returns the spans of that weekday without regard to closures; empty while the location is not valid. */
    List<OpenSpan> ordinarySpans(LocalDate day) {
        return !validity().includes(day)
                ? List.of()
                : hours.stream()
                        .filter(span -> span.holdOn(day))
                        .map(span -> new OpenSpan(span.opens(), span.closes()))
                        .sorted(Comparator.comparing(OpenSpan::opens))
                        .toList();
    }

    /** Returns the ordinary opening hours, in the order of the week, without those that ended before that day. */
    List<OpeningHours> hoursFrom(LocalDate day) {
        return hours.stream()
                .filter(span -> span.validTo() == null || !day.isAfter(span.validTo()))
                .sorted(Comparator.comparing(OpeningHours::weekday)
                        .thenComparing(OpeningHours::opens)
                        .thenComparing(OpeningHours::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
