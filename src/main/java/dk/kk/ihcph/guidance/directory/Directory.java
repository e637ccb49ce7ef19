package dk.kk.ihcph.guidance.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.kk.ihcph.guidance.directory.CodeRepository.Codes;
import dk.kk.ihcph.guidance.directory.entry.DirectoryChanged;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRepository;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers other features' questions about the directory: which codes exist, how a municipality relates to us, when a
 * location is open. Codes are cached for a minute, because every logged consultation needs them.
 */
@ApplicationScoped
public class Directory {
    /** The path of one location, and the prefix of the resources below it. */
    public static final String LOCATION_PATH = "/locations/{code: [A-Z][A-Z0-9_]{1,49}}";

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final OpeningCalendar calendar;
    private final LoadingCache<Codes, Map<String, Validity>> known;
    private final LoadingCache<String, Optional<Municipality>> municipalityByCode;
    private final LoadingCache<Boolean, List<Topic>> topics;
    private final Clock clock;

    Directory(
            CodeRepository codes,
            MunicipalityRepository municipalities,
            TopicRepository topicRepository,
            OpeningCalendar calendar,
            Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(codes::validities);
        this.municipalityByCode = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(1000) // callers may ask for codes that do not exist
                .build(code -> municipalities.findByIdOptional(code).map(Municipality::of));
        this.topics = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(everything -> topicRepository.inOrder());
    }

    /** Clears this replica's cache. Other replicas see a change after at most a minute. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged changed) {
        known.invalidateAll();
        municipalityByCode.invalidateAll();
        topics.invalidateAll();
    }

    /** Returns whether the location exists and has not ended. */
    public boolean hasLocation(String code) {
        return !unknown(Codes.LOCATION, Set.of(code)).contains(code)
                && !valid(Codes.LOCATION, code).isOver(today());
    }

    /** Returns whether the location is valid on the local day of that instant. */
    public boolean hasLocation(String code, Instant at) {
        return !unknown(Codes.LOCATION, Set.of(code)).contains(code)
                && valid(Codes.LOCATION, code).includes(LocalDate.ofInstant(at, clock.getZone()));
    }

    /** Returns those of the codes that are no topics. */
    public Set<String> unknownTopics(Collection<String> codes) {
        return unknown(Codes.TOPIC, codes);
    }

    /** Returns those of the codes that are no offers. A retired offer is still known. */
    Set<String> unknownOffers(Collection<String> codes) {
        return unknown(Codes.OFFER, codes);
    }

    /** Returns whether citizens can be pointed to the offer, which means that it is not retired. */
    public boolean isActiveOffer(String code) {
        return unknown(Codes.ACTIVE_OFFER, Set.of(code)).isEmpty();
    }

    /** Returns the violations of a list of topics: unknown topics, and topics that are not valid today. */
    public List<Violation> refusedTopics(String pointer, List<String> codes) {
        return refusedTopics(pointer, codes, today());
    }

    /** Returns the violations of the topics of a record about that instant. */
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

    /** Returns the violations of a list of offers: unknown offers. */
    public List<Violation> refusedOffers(String pointer, List<String> codes) {
        return refused(unknownOffers(codes), pointer, codes, "/offers");
    }

    /** Returns the violation of an unknown municipality; empty if the code is absent. */
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

    /** Refuses a query parameter that is no location. An absent one is accepted. */
    public void requireLocation(@Nullable String code) {
        calendar.requireLocation(code);
    }

    /** Returns the code of the topic with this Danish or English label, in any case; otherwise the text itself. */
    public String topicCode(String text) {
        return topics.get(true).stream()
                .filter(topic -> Stream.of(topic.label().da(), topic.label().en(), topic.name())
                        .anyMatch(text::equalsIgnoreCase))
                .map(Topic::name)
                .findFirst()
                .orElse(text);
    }

    public Optional<Municipality> municipality(String code) {
        return municipalityByCode.get(code);
    }

    /**
     * Returns the days on which the location is open, both ends of the range included, in order, with the local hours
     * of each after holidays and closures. A year takes no more queries than a day.
     */
    public Map<LocalDate, List<OpenSpan>> openSpans(String location, LocalDate from, LocalDate to) {
        return calendar.spans(location, new DayRange(from, to));
    }

    /**
     * Returns the public holidays and the city's fixed closing days, both ends of the range included. Nobody works on
     * them.
     */
    public Set<LocalDate> holidays(LocalDate from, LocalDate to) {
        return calendar.holidays(from, to);
    }

    /**
     * Returns the days on which a holiday or a closure shuts the location, both ends of the range included, each with
     * the reason.
     */
    public Map<LocalDate, Bilingual> closedDays(String location, LocalDate from, LocalDate to) {
        return calendar.closedDays(location, from, to);
    }

    /** Returns the name and the street address of each location. */
    public LocationNames locationNames() {
        return calendar.names();
    }

    /** Returns the names of the locations and topics, for sentences. */
    public DirectoryNames names() {
        return new DirectoryNames(
                locationNames(), topics.get(true).stream().collect(Collectors.toMap(Topic::name, Topic::label)));
    }

    /**
     * Returns the unknown codes. An unknown code is looked up again before it is refused, because another replica may
     * have added it.
     */
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
