package dk.kk.ihcph.guidance.staffing.calendar;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives calendar programs a person's shifts, by a key that the person or a coordinator makes and revokes. */
@ApplicationScoped
class CalendarService {
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 400;
    private static final String SECRET = "calendar";

    private final CalendarKeyRepository keys;
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final Directory directory;
    private final Caller caller;
    private final Secrets secrets;
    private final Clock clock;

    CalendarService(
            CalendarKeyRepository keys,
            StaffRepository staff,
            ShiftRepository shifts,
            Directory directory,
            Caller caller,
            Secrets secrets,
            Clock clock) {
        this.keys = keys;
        this.staff = staff;
        this.shifts = shifts;
        this.directory = directory;
        this.caller = caller;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Returns the calendar to anybody who has the key; otherwise 404. */
    String read(UUID id, String key) {
        if (!secrets.opens(keys.findByIdOptional(id).map(CalendarKey::digest).orElse(null), key)) {
            throw Refused.notFound();
        }
        StaffMember member = Objects.requireNonNull(staff.findById(id), "a key is somebody's");
        LocalDate today = LocalDate.now(clock);
        return CalendarFeed.of(
                member,
                shifts.announced(
                        id,
                        today.minusDays(DAYS_BACK).atStartOfDay(clock.getZone()).toInstant(),
                        today.plusDays(DAYS_AHEAD).atStartOfDay(clock.getZone()).toInstant()),
                directory.locationNames(),
                clock.getZone());
    }

    /** Makes a new key, which replaces the old one. */
    @Transactional
    CalendarKeyView renew(UUID id) {
        requireOwn(id);
        staff.locked(Set.of(id));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        String key = secrets.of(SECRET, id, now.toString());
        keys.findByIdOptional(id)
                .ifPresentOrElse(known -> known.replace(key, now), () -> keys.persist(new CalendarKey(id, key, now)));
        keys.flush();
        return new CalendarKeyView(id, key, null, now);
    }

    /** Shows the key once more to the caller who made it; empty once it is revoked. */
    Optional<CalendarKeyView> showAgain(UUID id) {
        requireOwn(id);
        return keys.findByIdOptional(id)
                .map(key -> new CalendarKeyView(
                        id,
                        secrets.rederive(SECRET, id, key.createdAt().toString(), key.digest())
                                .orElse(null),
                        null,
                        key.createdAt()));
    }

    @Transactional
    void revoke(UUID id) {
        requireOwn(id);
        keys.deleteById(id);
    }

    private void requireOwn(UUID id) {
        StaffMember member = staff.findByIdOptional(id).orElseThrow(Refused::notFound);
        if (!member.isSubject(caller.subject())) {
            caller.require(Permission.SCHEDULE_WRITE, member.administration());
        }
    }
}
