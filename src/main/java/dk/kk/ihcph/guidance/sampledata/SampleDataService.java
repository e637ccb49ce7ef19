package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.database.LongWork;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.sampledata.SampleSchedule.SampleShift;
import dk.kk.ihcph.guidance.staffing.hours.FundedHoursService;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Adds the synthetic data up to now, in one transaction. */
@ApplicationScoped
class SampleDataService {
    private final Clock clock;
    private final DeskPlan plan;
    private final Directory directory;
    private final SampleRows rows;
    private final SampleEventRows eventRows;
    private final SampleScheduleRows schedule;
    private final SamplePostingRows postings;
    private final SampleNote note;
    private final FundedHoursService funded;
    private final SampleLedgerPast past;
    private final SamplePriceIndices prices;

    SampleDataService(
            Clock clock,
            DeskPlan plan,
            Directory directory,
            SampleRows rows,
            SampleEventRows eventRows,
            SampleScheduleRows schedule,
            SamplePostingRows postings,
            SampleNote note,
            SamplePriceIndices prices,
            FundedHoursService funded,
            SampleLedgerPast past) {
        this.clock = clock;
        this.plan = plan;
        this.directory = directory;
        this.rows = rows;
        this.eventRows = eventRows;
        this.schedule = schedule;
        this.postings = postings;
        this.note = note;
        this.prices = prices;
        this.funded = funded;
        this.past = past;
    }

    /** Returns the number of consultations added; 0 when it is called a second time. */
    @Transactional
    int bringUpToNow() {
        return LongWork.call(this::addWhatIsMissing);
    }

    private int addWhatIsMissing() {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Instant done = rows.through(
                    SampleLog.FIRST_DAY.atStartOfDay(clock.getZone()).toInstant());
            if (!rows.hasNote(SampleNote.CODE)) {
                past.recordAsOf(SampleNote.adoptedAt(clock.getZone()), note::importAndAdopt);
            }
            prices.add();
            rows.switchOnDesks();
            List<SampleEvent> events = SampleEvent.asOf(now, clock.getZone());
            List<SampleEvent> others = SampleEvent.othersAsOf(now, clock.getZone());
            eventRows.addEvents(events);
            eventRows.addEvents(others);
            addRegistrations(events, now);
            addRegistrations(others, now);
            postings.add(SamplePosting.asOf(
                    Stream.of(events, others).flatMap(List::stream).toList(), now, clock.getZone()));
            schedule.addStaff(SampleStaff.ALL, SampleNote.CODE);
            SampleSchedule planned = new SampleSchedule(clock.getZone(), now);
            List<SampleShift> shifts =
                    planned.shifts(plan::desksOn, hours(SampleSchedule.FIRST_DAY, planned.lastDay()), events);
            schedule.addSchedule(planned.absences(), shifts);
            funded.reportAll(Year.from(now.atZone(clock.getZone())));
            past.planKnownSince(SampleSchedule.FIRST_DAY, clock.getZone());
            List<SampleConsultation> missing = between(done, now);
            rows.addConsultations(missing);
            if (now.isAfter(done)) {
                schedule.addAppointments(SampleAppointment.of(shifts, now), now);
                rows.doneThrough(now);
            }
            return missing.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The sample data could not be written", e);
        }
    }

    /** Adds registrations for past events and for the next one. Pop-ups need no registration. */
    private void addRegistrations(List<SampleEvent> events, Instant now) throws SQLException {
        List<SampleRegistration> registrations = new ArrayList<>();
        boolean next = true;
        for (SampleEvent event : events) {
            if (event.kind().takesRegistrations() && (event.isCompleted() || next)) {
                registrations.addAll(SampleRegistration.of(event, now));
                next = event.isCompleted();
            }
        }
        eventRows.addRegistrations(registrations);
    }

    /** Returns the consultations logged after the first instant, excluded, until the second, included. */
    private List<SampleConsultation> between(Instant done, Instant now) throws SQLException {
        LocalDate first = LocalDate.ofInstant(done, clock.getZone());
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        SampleLog log = new SampleLog(clock.getZone(), hours(first, today), new SampleTalk(rows.offersByTopic()));
        List<SampleConsultation> missing = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            log.of(day, plan.desksOn(day)).stream()
                    .filter(row -> row.endedAt().isAfter(done) && !row.endedAt().isAfter(now))
                    .forEach(missing::add);
        }
        return missing;
    }

    /** Reads the opening hours of these days with one query per location. */
    private SampleLog.OpeningHoursLookup hours(LocalDate first, LocalDate last) {
        Map<String, Map<LocalDate, List<OpenSpan>>> open = new HashMap<>();
        return (location, day) -> open.computeIfAbsent(location, code -> directory.openSpans(code, first, last))
                .getOrDefault(day, List.of());
    }
}
