package dk.kk.ihcph.guidance.consultation.appointment;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.appointment.AppointmentAccess.Access;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettings;
import dk.kk.ihcph.guidance.consultation.desk.DeskSettingsService;
import dk.kk.ihcph.guidance.consultation.slot.Slot;
import dk.kk.ihcph.guidance.consultation.slot.SlotView;
import dk.kk.ihcph.guidance.consultation.slot.Wish;
import dk.kk.ihcph.guidance.kernel.Secrets;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.staffing.people.StaffNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows appointments as far as the caller may see them, and records that staff read names. */
@ApplicationScoped
class AppointmentViews {
    /** The purpose for which an appointment's secret is derived. */
    static final String SECRET = "appointment";

    private static final int PROPOSALS = 3;

    private final AppointmentAccess access;
    private final FreeSlots slots;
    private final DeskSettingsService settings;
    private final StaffNames names;
    private final AuditService audit;
    private final Secrets secrets;
    private final Clock clock;

    AppointmentViews(
            AppointmentAccess access,
            FreeSlots slots,
            DeskSettingsService settings,
            StaffNames names,
            AuditService audit,
            Secrets secrets,
            Clock clock) {
        this.access = access;
        this.slots = slots;
        this.settings = settings;
        this.names = names;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Shows a new appointment with its secret. */
    AppointmentView created(Appointment appointment, @Nullable String secret) {
        Instant now = clock.instant();
        return AppointmentView.of(
                appointment,
                nameOf(appointment),
                true,
                now,
                List.of(),
                secret,
                actions(appointment, Access.CITIZEN, false, now));
    }

    /** Repeats the answer to a new appointment. */
    AppointmentView repeat(Appointment made) {
        return created(
                made, secrets.rederive(SECRET, made.id(), made.secretDigest()).orElse(null));
    }

    AppointmentView of(AppointmentAccess.AccessedAppointment found) {
        Appointment appointment = found.appointment();
        Instant now = clock.instant();
        trace(Map.of(appointment, found.access()));
        return AppointmentView.of(
                appointment,
                nameOf(appointment),
                found.access().seesCitizen(),
                now,
                proposals(appointment, now),
                null,
                actions(appointment, found.access(), found.provesCitizen(), now));
    }

    /** Shows the appointments of a list, without proposals. */
    List<AppointmentView> of(List<Appointment> listed) {
        Instant now = clock.instant();
        Map<Appointment, Access> ways = new LinkedHashMap<>();
        listed.forEach(appointment -> ways.put(appointment, access.byLogin(appointment)));
        trace(ways);
        Map<UUID, String> staffNames =
                names.of(listed.stream().map(Appointment::staff).collect(Collectors.toSet()));
        return ways.entrySet().stream()
                .map(one -> AppointmentView.of(
                        one.getKey(),
                        staffNames.get(one.getKey().staff()),
                        one.getValue().seesCitizen(),
                        now,
                        List.of(),
                        null,
                        actions(one.getKey(), one.getValue(), true, now)))
                .toList();
    }

    private @Nullable String nameOf(Appointment appointment) {
        return names.of(Set.of(appointment.staff())).get(appointment.staff());
    }

    private void trace(Map<Appointment, Access> shown) {
        Map<UUID, Administration> personal = new LinkedHashMap<>();
        shown.forEach((appointment, way) -> {
            if (way == Access.STAFF && appointment.contact() != null) {
                personal.put(appointment.id(), appointment.administration());
            }
        });
        audit.recordReading("appointment", personal);
    }

    /** The free times nearest to that of a stranded appointment, in order. */
    List<SlotView> proposals(Appointment appointment, Instant now) {
        DeskSettings desk = settings.of(appointment.location());
        if (appointment.strandedSince() == null
                || !appointment.startsAt().isAfter(now)
                || !desk.appointmentsEnabled()) {
            return List.of();
        }
        Wish wish = Wish.of(appointment.guidance(), appointment.id());
        return slots.between(desk, appointment.location(), wish, LocalDate.now(clock), slots.lastDay(desk)).stream()
                .sorted(Comparator.comparing(slot -> Duration.between(appointment.startsAt(), slot.startsAt())
                        .abs()))
                .limit(PROPOSALS)
                .sorted(Comparator.comparing(Slot::startsAt))
                .map(SlotView::of)
                .toList();
    }

    private List<AppointmentAction> actions(Appointment appointment, Access way, boolean provesCitizen, Instant now) {
        List<AppointmentAction> actions = new ArrayList<>();
        AppointmentStatus status = appointment.shownStatus(now);
        boolean change = access.mayChange(appointment, way);
        if (change && status == AppointmentStatus.HELD) {
            if (appointment.strandedSince() == null) {
                actions.add(AppointmentAction.BOOK);
            }
            actions.add(AppointmentAction.CANCEL);
        }
        if (change && status == AppointmentStatus.UNCONFIRMED) {
            if (provesCitizen && appointment.strandedSince() == null) {
                actions.add(AppointmentAction.CONFIRM);
            }
            actions.add(AppointmentAction.CANCEL);
        }
        boolean seen =
                status == AppointmentStatus.UNCONFIRMED && way != Access.CITIZEN && appointment.strandedSince() == null;
        if (status == AppointmentStatus.BOOKED || seen) {
            if (change && !seen) {
                actions.addAll(List.of(AppointmentAction.RESCHEDULE, AppointmentAction.CANCEL));
            }
            if (access.mayCheckIn(way)
                    && LocalDate.ofInstant(appointment.startsAt(), clock.getZone())
                            .equals(LocalDate.now(clock))) {
                actions.add(AppointmentAction.CHECK_IN);
            }
        }
        return actions;
    }
}
