package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventStatus;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.registration.EventHosts;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.seats.SeatRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks in by scans, which may arrive hours late and more than once. A scan is claimed first, then the registrations
 * are locked, so that of any number of equal scans only one checks in.
 */
@ApplicationScoped
class CheckInService {
    private static final Bilingual ONE_OF_TWO =
            new Bilingual("angiv enten registration eller ticketCode", "give either registration or ticketCode");

    private final SeatRepository seats;
    private final CheckInRepository checkIns;
    private final AttendanceViews views;
    private final EventHosts hosts;
    private final Clock clock;

    CheckInService(
            SeatRepository seats, CheckInRepository checkIns, AttendanceViews views, EventHosts hosts, Clock clock) {
        this.seats = seats;
        this.checkIns = checkIns;
        this.views = views;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Transactional
    CheckInView checkIn(UUID id, Scan scan) {
        EventFacts event = hosts.require(id, Permission.REGISTRATION_CHECK_IN);
        Refused.refuse(broken("", scan).toList());
        return answerAll(event, List.of(scan.withId())).get(0);
    }

    @Transactional
    CheckInBatchView checkInBatch(UUID id, List<Scan> scans) {
        EventFacts event = hosts.require(id, Permission.REGISTRATION_CHECK_IN);
        List<Violation> broken = new ArrayList<>();
        for (int at = 0; at < scans.size(); at++) {
            broken("/checkIns/" + at, scans.get(at)).forEach(broken::add);
        }
        Refused.refuse(broken);
        return new CheckInBatchView(
                answerAll(event, scans.stream().map(Scan::withId).toList()));
    }

    private static Stream<Violation> broken(String root, Scan scan) {
        return (scan.registration() == null) == (scan.ticketCode() == null)
                ? Stream.of(Violation.at(root + "/ticketCode", "ONE_OF_TWO", ONE_OF_TWO))
                : Stream.empty();
    }

    private List<CheckInView> answerAll(EventFacts event, List<Scan> scans) {
        Instant now = clock.instant();
        Map<String, Scan> first = new LinkedHashMap<>();
        scans.forEach(scan -> first.putIfAbsent(scan.scanId(), scan));
        Set<String> claimed = checkIns.claim(event.id(), first.values(), now);
        Map<String, CheckInScan> kept = checkIns.scans(event.id(), first.keySet()).stream()
                .collect(Collectors.toMap(CheckInScan::scanId, Function.identity()));
        List<Scan> fresh = first.values().stream()
                .filter(scan -> claimed.contains(scan.scanId()))
                // The earliest arrival first, whatever the order in which they are sent.
                .sorted(Comparator.comparing(scan -> at(scan, now)))
                .toList();
        decide(new Door(event, now, clock.getZone()), fresh, kept);
        return viewsOf(event, scans, kept);
    }

    private void decide(Door door, List<Scan> fresh, Map<String, CheckInScan> kept) {
        Map<String, CheckInRepository.ScannedRegistration> byScan = registrationsOf(fresh);
        UUID here = door.event().id();
        Map<UUID, Registration> locked = lock(door, fresh, byScan);
        boolean came = false;
        for (Scan scan : fresh) {
            Instant at = at(scan, door.now());
            CheckInRepository.ScannedRegistration known = byScan.get(scan.scanId());
            Registration registration = known == null ? null : locked.get(known.id());
            Optional<CheckInRefusal> refusal;
            if (known != null && !known.event().equals(here)) {
                refusal = Optional.of(CheckInRefusal.OTHER_EVENT);
            } else if (known != null && registration == null) {
                refusal = Optional.of(CheckInRefusal.ALREADY_CHECKED_IN);
            } else {
                refusal = door.refuses(registration, at, scan.persons());
            }
            if (registration != null && refusal.isEmpty()) {
                registration.checkIn(at, Objects.requireNonNullElse(scan.persons(), registration.personsMissing()));
                came = true;
            } else if (registration != null && refusal.equals(Optional.of(CheckInRefusal.ALREADY_CHECKED_IN))) {
                registration.seenAt(at);
            }
            UUID id = known == null || !known.event().equals(here) ? null : known.id();
            Objects.requireNonNull(kept.get(scan.scanId())).answer(refusal.orElse(null), id);
        }
        if (came && door.event().status() == EventStatus.COMPLETED) {
            checkIns.markNoShows(here);
        }
    }

    /** Locks the registrations of this event that a scan may change. */
    private Map<UUID, Registration> lock(
            Door door, List<Scan> fresh, Map<String, CheckInRepository.ScannedRegistration> byScan) {
        List<CheckInRepository.ScannedRegistration> here = fresh.stream()
                .filter(scan -> byScan.containsKey(scan.scanId()))
                .filter(scan ->
                        !Objects.requireNonNull(byScan.get(scan.scanId())).allCameBy(at(scan, door.now())))
                .map(scan -> Objects.requireNonNull(byScan.get(scan.scanId())))
                .filter(known -> known.event().equals(door.event().id()))
                .toList();
        // Checking in an unconfirmed party confirms it, which changes the event's row of seats: that one is locked
        // first.
        if (here.stream().anyMatch(known -> known.status() == RegistrationStatus.UNCONFIRMED)) {
            seats.lockSeats(door.event().id());
        }
        Set<UUID> open =
                here.stream().map(CheckInRepository.ScannedRegistration::id).collect(Collectors.toSet());
        return open.isEmpty()
                ? Map.of()
                : checkIns.lock(open).stream().collect(Collectors.toMap(Registration::id, Function.identity()));
    }

    /** The registration that each scan names, by the id of the scan. */
    private Map<String, CheckInRepository.ScannedRegistration> registrationsOf(List<Scan> scans) {
        if (scans.isEmpty()) {
            return Map.of();
        }
        List<CheckInRepository.ScannedRegistration> known = checkIns.known(
                scans.stream().map(Scan::registration).filter(Objects::nonNull).toList(),
                scans.stream()
                        .flatMap(scan -> Stream.of(scan.ticketCode(), scan.readTicketCode()))
                        .filter(Objects::nonNull)
                        .toList());
        Map<String, CheckInRepository.ScannedRegistration> byKey = new HashMap<>();
        known.forEach(one -> {
            byKey.put(one.id().toString(), one);
            byKey.put(one.ticket(), one);
        });
        Map<String, CheckInRepository.ScannedRegistration> found = new HashMap<>();
        for (Scan scan : scans) {
            Stream.of(
                            String.valueOf(scan.registration()),
                            String.valueOf(scan.ticketCode()),
                            String.valueOf(scan.readTicketCode()))
                    .map(byKey::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(one -> found.put(Objects.requireNonNull(scan.scanId()), one));
        }
        return found;
    }

    /**
     * The time of a scan in milliseconds, which the database stores exactly, so that stored and given times compare.
     */
    private static Instant at(Scan scan, Instant now) {
        return Objects.requireNonNullElse(scan.at(), now).truncatedTo(ChronoUnit.MILLIS);
    }

    private List<CheckInView> viewsOf(EventFacts event, List<Scan> scans, Map<String, CheckInScan> kept) {
        Map<UUID, AttendanceView> shown = views.of(
                event,
                checkIns.find(kept.values().stream()
                        .map(CheckInScan::registration)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return scans.stream().map(scan -> answer(scan, kept, shown)).toList();
    }

    private static CheckInView answer(Scan scan, Map<String, CheckInScan> kept, Map<UUID, AttendanceView> shown) {
        String id = Objects.requireNonNull(scan.scanId());
        CheckInScan answered = Objects.requireNonNull(kept.get(id));
        if (!answered.matches(scan)) {
            return CheckInView.refused(id, CheckInRefusal.SCAN_ID_REUSED);
        }
        UUID registration = answered.registration();
        return CheckInView.of(answered, registration == null ? null : shown.get(registration));
    }
}
