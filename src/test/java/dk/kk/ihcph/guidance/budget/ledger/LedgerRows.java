package dk.kk.ihcph.guidance.budget.ledger;

import static dk.kk.ihcph.guidance.TestDatabase.write;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.adjustment.Adjustments;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** KF042 adopted for a year gone by, and rows of its ledger that became known when a test says. */
public final class LedgerRows {
    static final int YEAR = 2024;

    public final String note;
    /** BIF guidance, KFF guidance, management, activities. */
    public final List<UUID> allocations;

    private LedgerRows(String note, List<UUID> allocations) {
        this.note = note;
        this.allocations = allocations;
    }

    /** Of 2026, known from the moment it was adopted. */
    public static LedgerRows adopted(ApiTest test) {
        String note = BudgetNotes.adopted(test.as("bif-controller"), test.as("kff-controller"));
        return new LedgerRows(note, Adjustments.allocations(test.as("bif-guide"), note, 2026));
    }

    /** The year 2024, known since New Year's Day. */
    public static LedgerRows of2024(ApiTest test) {
        LedgerRows rows = adopted(test);
        write(
                "update allocation set year = ?, recorded_at = '2024-01-01T10:00:00Z' where note = ? and year = 2026",
                YEAR,
                rows.note);
        write(
                "insert into budget_year (administration, year) values ('BIF', ?), ('KFF', ?) on conflict do nothing",
                YEAR,
                YEAR);
        return rows;
    }

    public String path() {
        return "/budget/status?year=" + YEAR + "&budgetNote=" + note;
    }

    public static void posted(UUID allocation, int period, String amount, String recordedAt) {
        posted(allocation, period, null, null, amount, recordedAt);
    }

    public static void posted(
            UUID allocation, int period, Integer salaryMonth, UUID event, String amount, String recordedAt) {
        write(
                """
                insert into posting (id, allocation, administration, year, period, date, account, amount, text, source, reference,
                                     salary_month, event, recorded_at)
                select ?, id, administration, year, ?, make_date(year, 1, 1), '2200', ?, 'Forbrug', 'TEST', ?, ?, ?, ?
                  from allocation where id = ?""",
                UUID.randomUUID(),
                period,
                new BigDecimal(amount),
                UUID.randomUUID().toString(),
                salaryMonth,
                event,
                OffsetDateTime.parse(recordedAt),
                allocation);
    }

    public static void hours(UUID allocation, int month, String worked, String planned, String recordedAt) {
        write(
                """
                insert into commitment (id, allocation, administration, year, month, worked_hours, planned_hours, recorded_at)
                select ?, id, administration, year, ?, ?, ?, ? from allocation where id = ?""",
                UUID.randomUUID(),
                month,
                new BigDecimal(worked),
                new BigDecimal(planned),
                OffsetDateTime.parse(recordedAt),
                allocation);
    }

    public static void eventCost(UUID allocation, UUID event, String amount, String recordedAt) {
        write(
                """
                insert into commitment (id, allocation, administration, year, event, amount, recorded_at)
                select ?, id, administration, year, ?, ?, ? from allocation where id = ?""",
                UUID.randomUUID(),
                event,
                new BigDecimal(amount),
                OffsetDateTime.parse(recordedAt),
                allocation);
    }

    /** A supplementary grant, decided. */
    public static void granted(UUID allocation, String amount, String recordedAt) {
        write(
                """
                with adjustment as (
                  insert into budget_adjustment (id, version, kind, status, administration, reason, decision, created_at, recorded_at)
                  select gen_random_uuid(), 0, 'SUPPLEMENTARY_GRANT', 'DECIDED', administration, 'Flere',
                         '{"body": "Borgerrepræsentationen", "date": "2024-01-25", "caseNumber": "2024-0123456", "assumed": false}', r, r
                    from allocation, (select cast(? as timestamptz) r) known where id = ? returning id)
                insert into budget_adjustment_entry (id, adjustment, position, account, allocation, amount)
                select gen_random_uuid(), adjustment.id, entry.position, entry.account, entry.allocation, entry.amount
                  from adjustment, (values (0, 'ALLOCATION', ?, ?), (1, 'MUNICIPAL_FUNDS', null, -?))
                    entry (position, account, allocation, amount)""",
                OffsetDateTime.parse(recordedAt),
                allocation,
                allocation,
                new BigDecimal(amount),
                new BigDecimal(amount));
    }

    public static void overridden(UUID allocation, String amount, String recordedAt) {
        write(
                """
                insert into forecast_override (id, allocation, administration, year, amount, reason, author, recorded_at)
                select gen_random_uuid(), id, administration, year, ?, '=Skøn', 'Nogen', ? from allocation where id = ?""",
                amount == null ? null : new BigDecimal(amount),
                OffsetDateTime.parse(recordedAt),
                allocation);
    }

    /** An event to post and commit for. */
    public static UUID event(ApiTest test) {
        return test.as("kff-coordinator")
                .body(
                        """
                        {"type": "WELCOME", "title": {"da": "Velkomst", "en": "Welcome"}, "startsAt": "2031-05-07T15:00:00Z",
                         "endsAt": "2031-05-07T17:00:00Z", "location": "IH", "capacity": 80}""")
                .post("/events")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }
}
