package dk.kk.ihcph.guidance.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other features ask the directory: which codes exist, what a municipality is to us, when a location is open. The
 * codes are asked for with every logged consultation, so they are remembered for a minute.
 */
@ApplicationScoped
public class Directory {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private enum Codes {
        LOCATION("select code from Location"),
        TOPIC("select code from Topic"),
        OFFER("select code from Offer");

        private final String query;

        Codes(String query) {
            this.query = query;
        }
    }

    private final MunicipalityRepository municipalities;
    private final OpeningCalendar calendar;
    private final LoadingCache<Codes, Set<String>> known;
    private final LoadingCache<String, Optional<Municipality>> municipalityByCode;

    Directory(EntityManager entities, MunicipalityRepository municipalities, OpeningCalendar calendar) {
        this.municipalities = municipalities;
        this.calendar = calendar;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(codes -> new HashSet<>(
                        entities.createQuery(codes.query, String.class).getResultList()));
        this.municipalityByCode = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(1000) // callers may ask for codes that do not exist
                .build(code -> municipalities.findByIdOptional(code).map(MunicipalityRow::view));
    }

    public boolean hasLocation(String code) {
        return unknown(Codes.LOCATION, Set.of(code)).isEmpty();
    }

    /** Those of the codes that are no topics. */
    public Set<String> unknownTopics(Collection<String> codes) {
        return unknown(Codes.TOPIC, codes);
    }

    /** Those of the codes that are no offers. A retired offer is still known. */
    public Set<String> unknownOffers(Collection<String> codes) {
        return unknown(Codes.OFFER, codes);
    }

    public Optional<Municipality> municipality(String code) {
        return municipalityByCode.get(code);
    }

    /** Whether the location is open at all on that local day. */
    public boolean isOpen(String location, LocalDate day) {
        return !openSpans(location, day).isEmpty();
    }

    /** The local opening hours of that day after holidays and closures, in order; none where it is closed. */
    public List<OpenSpan> openSpans(String location, LocalDate day) {
        return calendar.spans(location, day);
    }

    List<Municipality> municipalities(@Nullable MunicipalityRelation relation) {
        return municipalities.list(relation);
    }

    /** A code that is missing may have been added since, perhaps by another replica: then it is looked up afresh. */
    private Set<String> unknown(Codes kind, Collection<String> codes) {
        Set<String> unknown = new LinkedHashSet<>(codes);
        unknown.removeAll(known.get(kind));
        if (!unknown.isEmpty()) {
            known.invalidate(kind);
            unknown.removeAll(known.get(kind));
        }
        return unknown;
    }
}
