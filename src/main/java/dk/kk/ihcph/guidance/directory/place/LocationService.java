package dk.kk.ihcph.guidance.directory.place;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.directory.entry.DirectoryChanged;
import dk.kk.ihcph.guidance.directory.entry.ValidityFilter;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Validity;
import dk.kk.ihcph.guidance.kernel.Violation;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists and maintains locations and their ordinary weeks. */
@ApplicationScoped
class LocationService {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final LocationRepository locations;
    private final OpeningHoursRepository openingHours;
    private final List<LocationUse> uses;
    private final MergePatch mergePatch;
    private final Event<DirectoryChanged> changes;
    private final Event<ClosuresTouched> openings;
    private final Clock clock;

    LocationService(
            LocationRepository locations,
            OpeningHoursRepository openingHours,
            @All List<LocationUse> uses,
            MergePatch mergePatch,
            Event<DirectoryChanged> changes,
            Event<ClosuresTouched> openings,
            Clock clock) {
        this.locations = locations;
        this.openingHours = openingHours;
        this.uses = uses;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.openings = openings;
        this.clock = clock;
    }

    Page<LocationView> list(ValidityFilter filter, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        return filter.page(
                locations.inOrder(),
                page,
                today,
                Location::code,
                Location::validity,
                location -> LocationView.of(location, today));
    }

    LocationView get(String code) {
        return view(find(code));
    }

    @Transactional
    LocationView create(LocationRequest request) {
        Refused.refuse(request.validity().broken());
        Location location = new Location(request);
        locations.persistAndFlush(location);
        changes.fire(new DirectoryChanged());
        return view(location);
    }

    @Transactional
    LocationView change(String code, IfMatch ifMatch, JsonNode patch) {
        Location location = find(code);
        ifMatch.check(location.version());
        LocationRequest before = location.request();
        LocationRequest changed = mergePatch.apply(patch, before, LocationRequest.class);
        if (!changed.code().equals(code)) {
            throw Refused.invalid(
                    Violation.at("/code", "CODE_NEVER_CHANGES", new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(changed.validity().broken());
        location.change(changed);
        // After this flush nothing new can be placed at the location on a day on which it is not valid: see
        // location_is_valid_then.
        locations.flush();
        if (!changed.validity().equals(before.validity())) {
            refuseWhileInUse(code, changed.validity());
        }
        changes.fire(new DirectoryChanged());
        return view(location);
    }

    /** Replaces the whole week at once, so that nobody sees it half changed. */
    @Transactional
    LocationView setHours(String code, IfMatch ifMatch, OpeningHoursRequest request) {
        Location location = locations.locked(code).orElseThrow(Refused::notFound);
        ifMatch.check(location.version());
        Refused.refuse(broken(request));
        LocalDate last = request.validTo();
        List<OpeningHours> hours = new ArrayList<>(last == null ? List.of() : location.hoursAfter(last));
        request.hours().forEach(span -> hours.add(span.on(request.validFrom(), last)));
        openingHours.clear(code, request.validFrom(), last);
        openingHours.add(code, hours);
        Location changed = locations.refreshed(location);
        openings.fire(new ClosuresTouched(code, request.validFrom(), Objects.requireNonNullElse(last, LAST_DAY)));
        return view(changed);
    }

    private List<Violation> broken(OpeningHoursRequest request) {
        List<Violation> broken = new ArrayList<>(new Validity(request.validFrom(), request.validTo()).broken());
        if (request.validFrom().isBefore(LocalDate.now(clock))) {
            broken.add(Violation.at(
                    "/validFrom",
                    "IN_THE_PAST",
                    new Bilingual("skal være i dag eller senere", "must be today or later")));
        }
        List<OpeningHoursRequest.WeekdaySpan> spans = request.hours();
        for (int place = 0; place < spans.size(); place++) {
            OpeningHoursRequest.WeekdaySpan span = spans.get(place);
            if (!span.closes().isAfter(span.opens())) {
                broken.add(Violation.at(
                        "/hours/" + place + "/closes",
                        "ENDS_BEFORE_IT_STARTS",
                        new Bilingual("skal ligge efter opens", "must be after opens")));
            }
            if (!isWholeMinute(span.opens()) || !isWholeMinute(span.closes())) {
                broken.add(Violation.at(
                        "/hours/" + place,
                        "NOT_WHOLE_MINUTES",
                        new Bilingual("skal være hele minutter", "must be whole minutes")));
            }
            if (spans.subList(0, place).stream().anyMatch(span::overlaps)) {
                broken.add(Violation.at(
                        "/hours/" + place,
                        "OVERLAP",
                        new Bilingual("overlapper et andet tidsrum", "overlaps another period")));
            }
        }
        return broken;
    }

    private static boolean isWholeMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    private void refuseWhileInUse(String code, Validity validity) {
        List<Violation> standing = new ArrayList<>();
        for (LocationUse use : uses) {
            if (validity.validFrom() != null) {
                standing(use, code, start(FIRST_DAY), start(validity.validFrom()), "/validFrom")
                        .ifPresent(standing::add);
            }
            if (validity.validTo() != null) {
                standing(use, code, start(validity.validTo().plusDays(1)), start(LAST_DAY.plusYears(1)), "/validTo")
                        .ifPresent(standing::add);
            }
        }
        if (!standing.isEmpty()) {
            throw Refused.of(LocationProblem.LOCATION_IN_USE, standing);
        }
    }

    private static Optional<Violation> standing(
            LocationUse use, String code, Instant from, Instant to, String pointer) {
        long count = use.count(code, from, to);
        return count == 0
                ? Optional.empty()
                : Optional.of(Violation.at(
                        pointer,
                        "IN_USE",
                        new Bilingual("%s er planlagt", "%s planned")
                                .with(use.noun().count(count))));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Location find(String code) {
        return locations.findByIdOptional(code).orElseThrow(Refused::notFound);
    }

    private LocationView view(Location location) {
        return LocationView.of(location, LocalDate.now(clock));
    }
}
