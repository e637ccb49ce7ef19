package dk.kk.ihcph.guidance.staffing.hours;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import dk.kk.ihcph.guidance.staffing.absence.Absence;
import dk.kk.ihcph.guidance.staffing.absence.AbsenceRepository;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftSums;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Computes hours accounts, of one staff member and of administrations. Staff, shifts and absences are each queried once. */
@ApplicationScoped
class HoursService {
    private final StaffRepository staff;
    private final ShiftRepository shifts;
    private final AbsenceRepository absences;
    private final Directory directory;
    private final StaffingConfig config;
    private final Clock clock;

    HoursService(
            StaffRepository staff,
            ShiftRepository shifts,
            AbsenceRepository absences,
            Directory directory,
            StaffingConfig config,
            Clock clock) {
        this.staff = staff;
        this.shifts = shifts;
        this.absences = absences;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    /** Adds durations of each administration before it rounds them; the total adds the rounded figures shown. */
    StaffingHoursView hours(StaffingHoursFilter filter) {
        Year year = year(filter.year);
        StaffMember alone = filter.staff == null ? null : find(filter.staff);
        List<Administration> asked = Stream.of(Administration.values())
                .filter(one -> filter.administration == null || one == filter.administration)
                .filter(one -> alone == null || one == alone.administration())
                .toList();
        List<StaffMember> people = alone == null ? staff.of(asked) : List.of(alone);
        YearRecords records = recordsOf(people, year);
        List<AdministrationHoursView> views = new ArrayList<>();
        List<List<HoursFigures>> accounts = new ArrayList<>();
        for (Administration administration : asked) {
            List<HoursFigures> months = months(
                    people.stream()
                            .filter(member -> member.administration() == administration)
                            .toList(),
                    records);
            accounts.add(months);
            views.add(AdministrationHoursView.of(administration, months, config.normHoursPerFte()));
        }
        List<HoursFigures> total = IntStream.range(0, Month.values().length)
                .mapToObj(month -> HoursFigures.sum(
                        accounts.stream().map(months -> months.get(month)).toList()))
                .toList();
        return new StaffingHoursView(
                year.getValue(),
                alone == null ? null : alone.id(),
                alone == null ? null : alone.displayName(),
                config.norm(),
                config.normHoursPerFte(),
                views,
                AdministrationHoursView.of(null, total, config.normHoursPerFte()));
    }

    /** Computes the hours account of each person in a year, January to December. */
    Map<UUID, List<HoursFigures>> accounts(List<StaffMember> people, Year year) {
        YearRecords records = recordsOf(people, year);
        return people.stream().collect(Collectors.toMap(StaffMember::id, member -> months(List.of(member), records)));
    }

    /** The workdays, absences and shifts of a year, by person. */
    private record YearRecords(
            Year year, Set<LocalDate> workdays, Map<UUID, List<Absence>> absences, Map<UUID, List<ShiftSums>> shifts) {}

    private YearRecords recordsOf(List<StaffMember> people, Year year) {
        LocalDate first = year.atDay(1);
        LocalDate last = year.atDay(year.length());
        Set<UUID> ids = people.stream().map(StaffMember::id).collect(Collectors.toSet());
        return new YearRecords(
                year,
                HoursAccount.workdays(year, directory.holidays(first, last)),
                absences.approved(ids, first, last).stream().collect(Collectors.groupingBy(Absence::staff)),
                shifts.sums(ids, year, clock.getZone()).stream().collect(Collectors.groupingBy(ShiftSums::staff)));
    }

    private List<HoursFigures> months(List<StaffMember> people, YearRecords records) {
        HoursAccount account = new HoursAccount(records.year(), records.workdays(), config.norm(), clock.getZone());
        for (StaffMember member : people) {
            account.add(member, records.absences().getOrDefault(member.id(), List.of()));
            records.shifts().getOrDefault(member.id(), List.of()).forEach(account::add);
        }
        return account.months();
    }

    private StaffMember find(UUID id) {
        return staff.findByIdOptional(id)
                .orElseThrow(() -> Refused.invalidParameter(Violation.unknownCodeOfParameter("staff", "/staff")));
    }

    private Year year(@Nullable Integer asked) {
        return asked == null ? Year.now(clock) : Year.of(asked);
    }
}
