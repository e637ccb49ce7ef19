package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.web.Bilingual;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A place where guidance is given, and when it is open in an ordinary week. */
@Entity
@Immutable
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

    @Column
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Location() {}

    String code() {
        return code;
    }

    boolean isDesk() {
        return kind == LocationKind.DESK;
    }

    /** The spans of that weekday, whether or not the day is a closure. */
    List<OpenSpan> ordinarySpans(LocalDate day) {
        return hours.stream()
                .filter(span -> span.holdOn(day))
                .map(span -> new OpenSpan(span.opens(), span.closes()))
                .sorted(Comparator.comparing(OpenSpan::opens))
                .toList();
    }

    LocationView view() {
        return new LocationView(
                code,
                new Bilingual(nameDa, nameEn),
                kind,
                address,
                hours.stream()
                        .sorted(Comparator.comparing(OpeningHours::weekday)
                                .thenComparing(OpeningHours::opens)
                                .thenComparing(
                                        OpeningHours::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList(),
                version);
    }
}
