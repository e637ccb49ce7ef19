package dk.kk.ihcph.guidance.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kk.ihcph.guidance.directory.entry.DirectoryChanged;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRepository;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRow;
import dk.kk.ihcph.guidance.directory.place.LocationNames;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.directory.place.OpeningCalendar;
import dk.kk.ihcph.guidance.directory.topic.Topic;
import dk.kk.ihcph.guidance.directory.topic.TopicRepository;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Validity;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What other features ask the directory: which codes exist, what a municipality is to us, when a location is open. The
 * codes are asked for with every logged consultation, so they are remembered for a minute.
 */
@ApplicationScoped
public class Directory {
    /** Under which a location's own resources lie. */
    public static final String LOCATION_PATH = "/locations/{code: [A-Z][A-Z0-9_]{1,49}}";

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private enum Codes {
        LOCATION("select code, validity.validFrom, validity.validTo from Location"),
        TOPIC("select code, validity.validFrom, validity.validTo from Topic"),
        OFFER("select code, cast(null as LocalDate), cast(null as LocalDate) from Offer"),
        ACTIVE_OFFER("select code, cast(null as LocalDate), cast(null as LocalDate) from Offer where active");

        private final String query;

        Codes(String query) {
            this.query = query;
        }
    }

    private final OpeningCalendar calendar;
    private final LoadingCache<Codes, Map<String, Validity>> known;
    private final LoadingCache<String, Optional<Municipality>> municipalityByCode;
    private final LoadingCache<Boolean, Map<String, String>> topicByLabel;
    private final Clock clock;

    Directory(
            CodeRepository codes,
            MunicipalityRepository municipalities,
            TopicRepository topics,
            OpeningCalendar calendar,
            Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(kind -> codes.validities(kind.query));
        this.municipalityByCode = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(1000) // callers may ask for codes that do not exist
                .build(code -> municipalities.findByIdOptional(code).map(MunicipalityRow::view));
        this.topicByLabel =
                Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(everything -> byLabel(topics.inOrder()));
    }

    /** Forgets what it remembers; another replica remembers it for a minute at most. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged changed) {
        known.invalidateAll();
        municipalityByCode.invalidateAll();
        topicByLabel.invalidateAll();
    }

    /** Whether there is such a location, which has not ended. */
    public boolean hasLocation(String code) {
        return !unknown(Codes.LOCATION, Set.of(code)).contains(code)
                && !valid(Codes.LOCATION, code).isOver(today());
    }

    /** Whether the location is used on the local day of that instant. */
    public boolean hasLocation(String code, Instant at) {
        return !unknown(Codes.LOCATION, Set.of(code)).contains(code)
                && valid(Codes.LOCATION, code).includes(LocalDate.ofInstant(at, clock.getZone()));
    }

    /** Those of the codes that are no topics. */
    public Set<String> unknownTopics(Collection<String> codes) {
        return unknown(Codes.TOPIC, codes);
    }

    /** Those of the codes that are no offers. A retired offer is still known. */
    Set<String> unknownOffers(Collection<String> codes) {
        return unknown(Codes.OFFER, codes);
    }

    /** Whether citizens can be sent to it: an offer that is not retired. */
    public boolean isActiveOffer(String code) {
        return unknown(Codes.ACTIVE_OFFER, Set.of(code)).isEmpty();
    }

    /** The places in a request's list of topics that are no topics, or none that are used today. */
    public List<Violation> refusedTopics(String pointer, List<String> codes) {
        return refusedTopics(pointer, codes, today());
    }

    /** The same of a record about that instant. */
    public List<Violation> refusedTopics(String pointer, List<String> codes, Instant about) {
        return refusedTopics(pointer, codes, LocalDate.ofInstant(about, clock.getZone()));
    }

    private List<Violation> refusedTopics(String pointer, List<String> codes, LocalDate day) {
        Set<String> unknown = unknownTopics(codes);
        List<Violation> refused = new ArrayList<>(refused(unknown, pointer, codes, "/topics"));
        IntStream.range(0, codes.size())
                .filter(place -> !unknown.contains(codes.get(place))
                        && !valid(Codes.TOPIC, codes.get(place)).includes(day))
                .mapToObj(place -> notValid(pointer + "/" + place))
                .forEach(refused::add);
        return refused;
    }

    /** The places in a request's list of offers that are no offers. */
    public List<Violation> refusedOffers(String pointer, List<String> codes) {
        return refused(unknownOffers(codes), pointer, codes, "/offers");
    }

    /** The place of a request whose municipality is none; none where none is given. */
    public List<Violation> refusedMunicipality(String pointer, @Nullable String code) {
        if (code == null) {
            return List.of();
        }
        return municipality(code)
                .map(known -> known.validity().includes(today()) ? List.<Violation>of() : List.of(notValid(pointer)))
                .orElseGet(() -> List.of(Violation.unknownCode(pointer, "/municipalities")));
    }

    private static Violation notValid(String pointer) {
        return Violation.at(pointer, "NOT_VALID_THEN", new Bilingual("bruges ikke den dag", "is not used on that day"));
    }

    private Validity valid(Codes kind, String code) {
        return known.get(kind).getOrDefault(code, Validity.ALWAYS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Violation> refused(Set<String> unknown, String pointer, List<String> codes, String list) {
        return IntStream.range(0, codes.size())
                .filter(place -> unknown.contains(codes.get(place)))
                .mapToObj(place -> Violation.unknownCode(pointer + "/" + place, list))
                .toList();
    }

    /** Refuses a parameter that is no location; an absent one is fine. */
    public void requireLocation(@Nullable String code) {
        calendar.requireLocation(code);
    }

    /** The code of the topic with this label, Danish or English, in whatever case; else the text itself. */
    public String topicCode(String text) {
        return topicByLabel.get(true).getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static Map<String, String> byLabel(List<Topic> topics) {
        Map<String, String> codes = new HashMap<>();
        for (Topic topic : topics) {
            codes.put(topic.label().da().toLowerCase(Locale.ROOT), topic.name());
            codes.put(topic.label().en().toLowerCase(Locale.ROOT), topic.name());
            codes.put(topic.name().toLowerCase(Locale.ROOT), topic.name());
        }
        return codes;
    }

    public Optional<Municipality> municipality(String code) {
        return municipalityByCode.get(code);
    }

    /**
     * The days from the one to the other, both included, on which the location is open, in order, with its local hours on
     * each after holidays and closures. A year costs no more queries than a day.
     */
    public Map<LocalDate, List<OpenSpan>> openSpans(String location, LocalDate from, LocalDate to) {
        return calendar.spans(location, new DayRange(from, to));
    }

    /** The public holidays and the city's fixed closing days, both ends included: nobody works then. */
    public Set<LocalDate> holidays(LocalDate from, LocalDate to) {
        return calendar.holidays(from, to);
    }

    /** The days between, both included, on which a holiday or a closure shuts the location, each with why. */
    public Map<LocalDate, Bilingual> closedDays(String location, LocalDate from, LocalDate to) {
        return calendar.closedDays(location, from, to);
    }

    /** What each location is called, by its code. */
    public LocationNames locationNames() {
        return new LocationNames(calendar.names());
    }

    /** A code that is missing may have been added since, perhaps by another replica: then it is looked up afresh. */
    private Set<String> unknown(Codes kind, Collection<String> codes) {
        Set<String> unknown = new LinkedHashSet<>(codes);
        unknown.removeAll(known.get(kind).keySet());
        if (!unknown.isEmpty()) {
            known.invalidate(kind);
            unknown.removeAll(known.get(kind).keySet());
        }
        return unknown;
    }
}
