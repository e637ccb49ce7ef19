package dk.kk.ihcph.guidance.sampledata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import javax.sql.DataSource;

/** Writes synthetic postings and their posting rules. A year that somebody has closed is left alone. */
@ApplicationScoped
class SamplePostingRows {
    /** Adds the rules of KF042 together with the first postings, because a person trying out the API may delete the rules. */
    private static final String INSERT_RULES =
            """
            INSERT INTO posting_rule (id, version, administration, account, cost_object, line, salary)
            SELECT uuidv7(), 0, sample.administration, accounts, cost_object, budget_note_line.id, salary::boolean
            FROM unnest(?, ?, ?, ?, ?) AS sample (administration, purpose, accounts, cost_object, salary)
            JOIN budget_note ON budget_note.code = '%1$s'
            JOIN budget_note_line ON note = budget_note.id AND budget_note_line.administration = sample.administration
              AND budget_note_line.purpose = sample.purpose
            WHERE NOT EXISTS (SELECT FROM posting WHERE source = 'SAMPLE')
            ON CONFLICT DO NOTHING"""
                    .formatted(SampleGrant.KF042.code());

    /** Sets the recording time of postings to the past, so that the ledger's past can be queried. */
    private static final String INSERT_POSTINGS =
            """
            INSERT INTO posting (id, allocation, administration, year, period, date, account, cost_object, amount, text,
              supplier, source, reference, event, salary_month, recorded_at)
            SELECT sample.id::uuid, allocation.id, allocation.administration, allocation.year, sample.period::integer,
              sample.date::date, sample.account, sample.cost_object,
              coalesce(sample.amount::numeric, trunc(allocation.adopted / 12 * sample.share::numeric, 2)), sample.text,
              sample.supplier, 'SAMPLE', sample.reference, sample.event::uuid, sample.salary_month::integer,
              sample.recorded_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, administration, purpose, year, period,
              date, account, cost_object, share, amount, text, supplier, reference, event, salary_month, recorded_at)
            JOIN allocation ON allocation.note IN %1$s AND allocation.administration = sample.administration
              AND allocation.purpose = sample.purpose AND allocation.year = sample.year::integer
            JOIN budget_year ON budget_year.administration = allocation.administration AND budget_year.year = allocation.year
              AND budget_year.status = 'OPEN'
            ON CONFLICT DO NOTHING"""
                    .formatted(SampleGrant.CODES);

    private static final List<ColumnArrays.Column<SamplePosting>> POSTING_COLUMNS = List.of(
            SamplePosting::id,
            row -> row.line().administration(),
            row -> row.line().purpose(),
            row -> row.period().getYear(),
            row -> row.period().getMonthValue(),
            SamplePosting::date,
            posting -> posting.payment().account(),
            row -> row.line().costObject(),
            posting -> posting.payment().share(),
            posting -> posting.payment().amount(),
            posting -> posting.payment().text(),
            posting -> posting.payment().supplier(),
            SamplePosting::reference,
            SamplePosting::event,
            SamplePosting::salaryMonth,
            SamplePosting::recordedAt);

    private static final List<ColumnArrays.Column<SamplePosting.SampleLine>> RULE_COLUMNS = List.of(
            SamplePosting.SampleLine::administration,
            SamplePosting.SampleLine::purpose,
            SamplePosting.SampleLine::accounts,
            SamplePosting.SampleLine::costObject,
            SamplePosting.SampleLine::isSalary);

    /** Closes the years of the note once, because a person trying out the API may reopen them. */
    private static final String CLOSE =
            """
            UPDATE budget_year SET status = 'CLOSED', version = budget_year.version + 1, changed_at = day::timestamptz,
              reason = 'Syntetisk: Regnskabet er afsluttet'
            FROM unnest(?, ?) AS sample (year, day)
            WHERE budget_year.year = sample.year::integer AND budget_year.version = 0 AND status = 'OPEN'""";

    private final DataSource database;

    SamplePostingRows(DataSource database) {
        this.database = database;
    }

    void add(List<SamplePosting> postings) throws SQLException {
        ColumnArrays.write(database, INSERT_RULES, List.of(SamplePosting.SampleLine.values()), RULE_COLUMNS);
        ColumnArrays.write(database, INSERT_POSTINGS, postings, POSTING_COLUMNS);
    }

    /** Closes a year on a later day, after its last posting. */
    void close(Year year, LocalDate on) throws SQLException {
        List<ColumnArrays.Column<Year>> columns = List.of(Year::getValue, closed -> on);
        ColumnArrays.write(database, CLOSE, List.of(year), columns);
    }
}
