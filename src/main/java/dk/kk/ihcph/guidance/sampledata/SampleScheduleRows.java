package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.sampledata.SampleSchedule.SampleAbsence;
import dk.kk.ihcph.guidance.sampledata.SampleSchedule.SampleShift;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes the synthetic staff and schedule, each kind in one statement. Rows that somebody has changed since are left
 * alone.
 */
@ApplicationScoped
class SampleScheduleRows {
    private final DataSource database;

    SampleScheduleRows(DataSource database) {
        this.database = database;
    }

    void addStaff(List<SampleStaff> staff) throws SQLException {
        write(
                """
                INSERT INTO staff_member (id, version, display_name, administration, function, employment_fraction, languages,
                  topics, active_from, subject)
                SELECT id::uuid, 0, name, administration, function, employment::numeric, string_to_array(languages, ' '),
                  string_to_array(topics, ' '), '%s', subject
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, name, administration, function, employment, languages,
                  topics, subject)
                ON CONFLICT DO NOTHING"""
                        .formatted(SampleLog.FIRST_DAY),
                staff,
                List.of(
                        SampleStaff::id,
                        SampleStaff::displayName,
                        SampleStaff::administration,
                        SampleStaff::function,
                        row -> row.paid().employment(),
                        row -> String.join(" ", row.languages()),
                        row -> String.join(" ", row.topics()),
                        SampleStaff::subject));
        write(
                """
                INSERT INTO staff_funding (staff, allocation, hours_per_year, valid_from, valid_to)
                SELECT sample.id::uuid, allocation.id, hours::numeric, make_date(year, 1, 1), make_date(year, 12, 31)
                FROM unnest(?, ?, ?, ?) AS sample (id, administration, fte, hours)
                JOIN allocation ON allocation.note IN %s AND allocation.administration = sample.administration
                  AND allocation.fte = sample.fte::numeric
                WHERE NOT EXISTS (SELECT FROM staff_funding JOIN allocation known ON known.id = staff_funding.allocation
                  WHERE staff = sample.id::uuid AND known.note = allocation.note)"""
                        .formatted(SampleGrant.CODES),
                staff,
                List.of(
                        SampleStaff::id,
                        SampleStaff::administration,
                        row -> row.paid().lineFte(),
                        row -> row.paid().hoursPerYear()));
    }

    void addSchedule(List<SampleAbsence> absences, List<SampleShift> shifts) throws SQLException {
        write(
                """
                INSERT INTO absence (id, version, staff, administration, kind, first_day, last_day, status, requested_at, decided_at)
                SELECT id::uuid, 0, staff::uuid, administration, kind, first_day::date, last_day::date, 'APPROVED',
                  first_day::date - 60, first_day::date - 50
                FROM unnest(?, ?, ?, ?, ?, ?) AS sample (id, staff, administration, kind, first_day, last_day)
                WHERE NOT EXISTS (SELECT FROM shift WHERE shift.staff = sample.staff::uuid AND status <> 'CANCELLED'
                  AND starts_at >= first_day::date AND starts_at < last_day::date + 1)
                ON CONFLICT DO NOTHING""",
                absences,
                List.of(
                        SampleAbsence::id,
                        row -> row.staff().id(),
                        row -> row.staff().administration(),
                        SampleAbsence::kind,
                        SampleAbsence::firstDay,
                        SampleAbsence::lastDay));
        write(
                """
                INSERT INTO shift (id, version, staff, administration, location, event, starts_at, ends_at, activity, status)
                SELECT id::uuid, 0, staff::uuid, administration, location, event::uuid, starts_at::timestamptz,
                  ends_at::timestamptz,
                  CASE WHEN event IS NULL THEN 'DESK' WHEN location = 'POPUP' THEN 'POP_UP' ELSE 'EVENT' END, 'DRAFT'
                FROM unnest(?, ?, ?, ?, ?, ?, ?) AS sample (id, staff, administration, location, event, starts_at, ends_at)
                WHERE NOT EXISTS (SELECT FROM absence WHERE absence.staff = sample.staff::uuid AND status = 'APPROVED'
                  AND during && tstzrange(sample.starts_at::timestamptz, sample.ends_at::timestamptz))
                ON CONFLICT DO NOTHING""",
                shifts,
                List.of(
                        SampleShift::id,
                        row -> row.staff().id(),
                        row -> row.staff().administration(),
                        SampleShift::location,
                        SampleShift::event,
                        SampleShift::startsAt,
                        SampleShift::endsAt));
        write(
                """
                UPDATE shift SET status = 'PUBLISHED', version = version + 1
                FROM unnest(?) AS sample (id) WHERE shift.id = sample.id::uuid AND status = 'DRAFT'""",
                shifts.stream().filter(SampleShift::isPublished).toList(),
                List.of(SampleShift::id));
        write(
                """
                UPDATE shift SET actual_starts_at = shift.starts_at, actual_ends_at = sample.ended_at::timestamptz,
                  version = version + 1
                FROM unnest(?, ?, ?) AS sample (id, ends_at, ended_at) WHERE shift.id = sample.id::uuid
                  AND status = 'PUBLISHED' AND actual_starts_at IS NULL AND shift.ends_at = sample.ends_at::timestamptz""",
                shifts.stream().filter(shift -> shift.actualEndsAt() != null).toList(),
                List.of(SampleShift::id, SampleShift::endsAt, SampleShift::actualEndsAt));
    }

    /** Adds appointments with guides who are still on duty and free. Nobody has their secrets. */
    void addAppointments(List<SampleAppointment> appointments, Instant now) throws SQLException {
        write(
                """
                INSERT INTO appointment (id, version, administration, guide, location, starts_at, ends_at, blocked_until,
                  topics, language, municipality, moving_to_copenhagen, channel, name, email, status, secret_digest, created_at)
                SELECT id::uuid, 0, administration, guide::uuid, location, starts_at::timestamptz, ends_at::timestamptz,
                  blocked_until::timestamptz, ARRAY[topic], language, '0101', false, 'IN_PERSON', 'Citizen ' || number,
                  'citizen' || number || '@example.org', 'BOOKED', sha256(uuid_send(gen_random_uuid())), '%s'
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, administration, guide, location, starts_at, ends_at,
                  blocked_until, topic, language, number)
                WHERE EXISTS (SELECT FROM shift WHERE staff = sample.guide::uuid AND shift.location = sample.location
                  AND activity = 'DESK' AND status = 'PUBLISHED' AND shift.starts_at <= sample.starts_at::timestamptz
                  AND shift.ends_at >= sample.ends_at::timestamptz)
                ON CONFLICT DO NOTHING"""
                        .formatted(now),
                appointments,
                List.of(
                        SampleAppointment::id,
                        row -> row.guide().administration(),
                        row -> row.guide().id(),
                        SampleAppointment::location,
                        SampleAppointment::startsAt,
                        row -> row.startsAt().plus(SampleAppointment.SLOT),
                        row -> row.startsAt().plus(SampleAppointment.SLOT_AND_BUFFER),
                        SampleAppointment::topic,
                        SampleAppointment::language,
                        SampleAppointment::number));
    }

    /** Adds closed days, before anything is planned or logged on them. */
    void addClosures(List<SampleClosure> closures) throws SQLException {
        write(
                """
                INSERT INTO closure (id, location, starts_on, ends_on, reason_da, reason_en, version)
                SELECT id::uuid, location, day::date, day::date, reason_da, reason_en, 0
                FROM unnest(?, ?, ?, ?, ?) AS sample (id, location, day, reason_da, reason_en) ON CONFLICT DO NOTHING""",
                closures,
                List.of(
                        SampleClosure::id,
                        SampleClosure::location,
                        SampleClosure::day,
                        row -> row.reason().da(),
                        row -> row.reason().en()));
    }

    /** Adds a week pattern to each administration that has none. */
    void addTemplates(List<SampleTemplateEntry> entries) throws SQLException {
        write(
                """
                WITH sample AS (
                  SELECT administration, weekday, location, opens::time, closes::time, staff::uuid
                  FROM unnest(?, ?, ?, ?, ?, ?) AS sample (administration, weekday, location, opens, closes, staff)),
                added AS (
                  INSERT INTO shift_template (id, version, name, administration)
                  SELECT uuidv7(), 0, '%s', administration FROM (SELECT DISTINCT administration FROM sample) one
                  WHERE NOT EXISTS (SELECT FROM shift_template known WHERE known.administration = one.administration)
                  RETURNING id, administration)
                INSERT INTO shift_template_entry (template, weekday, location, starts, ends, staff, activity)
                SELECT added.id, weekday, location, opens, closes, staff, 'DESK' FROM sample JOIN added USING (administration)"""
                        .formatted(SampleTemplateEntry.NAME),
                entries,
                List.of(
                        row -> row.staff().administration(),
                        SampleTemplateEntry::weekday,
                        SampleTemplateEntry::location,
                        SampleTemplateEntry::opens,
                        SampleTemplateEntry::closes,
                        row -> row.staff().id()));
    }

    private <T> void write(String sql, List<T> rows, List<ColumnArrays.Column<T>> columns) throws SQLException {
        ColumnArrays.write(database, sql, rows, columns);
    }
}
