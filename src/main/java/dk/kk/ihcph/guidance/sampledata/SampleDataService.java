package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.sampledata.SampleSchedule.SampleShift;
import dk.kk.ihcph.guidance.sampledata.SampleVisit.SampleBooking;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds the synthetic data up to now, in one transaction. */
@ApplicationScoped
class SampleDataService {
    private final Clock clock;
    private final DeskPlan plan;
    private final Directory directory;
    private final SampleRows rows;
    private final SampleEventRows eventRows;
    private final SampleVisitRows visitRows;
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
            SampleVisitRows visitRows,
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
        this.visitRows = visitRows;
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
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            Instant beginning =
                    SampleLog.FIRST_DAY.atStartOfDay(clock.getZone()).toInstant();
            Instant done = rows.through(beginning);
            boolean first = done.equals(beginning);
            for (SampleGrant grant : SampleGrant.values()) {
                if (!rows.hasNote(grant.code())) {
                    past.recordAsOf(grant.adoptedAt(clock.getZone()), () -> note.importAndAdopt(grant));
                }
            }
            prices.add();
            rows.switchOnDesks();
            if (first) {
                schedule.addClosures(SampleClosure.ALL);
            }
            List<SampleEvent> welcome = SampleEvent.asOf(now, clock.getZone());
            List<SampleEvent> others = SampleEvent.othersAsOf(now, clock.getZone());
            List<SampleEvent> events =
                    Stream.of(welcome, others).flatMap(List::stream).toList();
            eventRows.addEvents(events);
            addRegistrations(welcome, now);
            addRegistrations(others, now);
            postings.add(SamplePosting.asOf(events, now, clock.getZone()));
            if (!LocalDate.ofInstant(now, clock.getZone()).isBefore(SampleReport.COMPLETE_FROM)) {
                postings.close(Year.from(SampleReport.PERIOD.from()), SampleReport.COMPLETE_FROM);
            }
            schedule.addStaff(SampleStaff.ALL);
            schedule.addTemplates(first ? SampleTemplateEntry.ALL : List.of());
            SampleSchedule planned = new SampleSchedule(clock.getZone(), now);
            List<SampleShift> shifts =
                    planned.shifts(plan::desksOn, hours(SampleSchedule.FIRST_DAY, planned.lastDay()), events);
            schedule.addSchedule(planned.absences(), shifts);
            funded.reportAll(Year.from(now.atZone(clock.getZone())));
            past.planKnownSince(SampleGrant.KF042.firstDay(), clock.getZone());
            SampleTalk talk = new SampleTalk(rows.offersByTopic());
            int added = addLog(between(done, now, planned, talk, events), now, first);
            if (now.isAfter(done)) {
                schedule.addAppointments(SampleAppointment.of(shifts, now), now);
                rows.doneThrough(now);
            }
            if (first) {
                rows.analyze(LocalDate.now(clock));
            }
            return added;
        } catch (SQLException e) {
            throw new IllegalStateException("The sample data could not be written", e);
        }
    }

    /** The log of a period, and the tickets of its past days. */
    private record Days(List<SampleLogged> log, List<SampleVisit> visits, List<SampleBooking> missed) {}

    /** Adds tickets before the consultations that they lead to, and then what follows from these. */
    private int addLog(Days days, Instant now, boolean first) throws SQLException {
        visitRows.addTickets(days.visits());
        rows.addConsultations(days.log());
        visitRows.addPeriods(days.visits());
        if (first) {
            visitRows.addAppointments(days.visits(), days.missed(), now);
        }
        rows.addReferrals(days.log().stream()
                .filter(SampleLogged::came)
                .flatMap(row -> SampleReferral.of(row.entry(), now, clock.getZone()).stream())
                .toList());
        return days.log().size();
    }

    /** Adds registrations for past events and for the next one, and feedback on past ones. Pop-ups need no registration. */
    private void addRegistrations(List<SampleEvent> events, Instant now) throws SQLException {
        List<SampleRegistration> registrations = new ArrayList<>();
        List<SampleFeedback> feedback = new ArrayList<>();
        boolean next = true;
        for (SampleEvent event : events) {
            if (event.kind().takesRegistrations() && (event.isCompleted() || next)) {
                List<SampleRegistration> parties = SampleRegistration.of(event, now);
                registrations.addAll(parties);
                feedback.add(SampleFeedback.of(event, parties, now, clock.getZone()));
                next = event.isCompleted();
            }
        }
        eventRows.addRegistrations(registrations);
        eventRows.addFeedback(feedback);
    }

    /**
     * Returns what was logged after the first instant, excluded, until the second, included. Past days that are missing as a
     * whole have tickets.
     */
    private Days between(Instant done, Instant now, SampleSchedule planned, SampleTalk talk, List<SampleEvent> events) {
        LocalDate first = LocalDate.ofInstant(done, clock.getZone());
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        SampleLog.OpeningHoursLookup hours = hours(first, today);
        SampleLog log = new SampleLog(clock.getZone(), hours, talk);
        SampleLine line = new SampleLine(clock.getZone(), talk, hours, planned);
        List<SampleLogged> logged = new ArrayList<>();
        List<SampleVisit> visits = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            List<SampleConsultation> rows = log.of(day, plan.desksOn(day));
            boolean isMissing = day.isBefore(today)
                    && !day.atStartOfDay(clock.getZone()).toInstant().isBefore(done);
            List<SampleVisit> tickets = isMissing ? line.of(day, rows) : List.of();
            visits.addAll(tickets);
            Map<UUID, SampleLogged> called = tickets.stream()
                    .filter(SampleVisit::wasCalled)
                    .collect(Collectors.toMap(visit -> visit.citizen().id(), SampleVisit::logged));
            rows.stream()
                    .filter(row -> !called.containsKey(row.id()))
                    .map(row -> new SampleLogged(row, null, null))
                    .forEach(logged::add);
            logged.addAll(called.values());
        }
        SamplePopUp popUp = new SamplePopUp(talk);
        events.forEach(event -> logged.addAll(popUp.of(event)));
        logged.removeIf(row ->
                !row.entry().endedAt().isAfter(done) || row.entry().endedAt().isAfter(now));
        return new Days(logged, visits, line.missed());
    }

    /** Reads the opening hours of these days with one query per location. */
    private SampleLog.OpeningHoursLookup hours(LocalDate first, LocalDate last) {
        Map<String, Map<LocalDate, List<OpenSpan>>> open = new HashMap<>();
        return (location, day) -> open.computeIfAbsent(location, code -> directory.openSpans(code, first, last))
                .getOrDefault(day, List.of());
    }
}
