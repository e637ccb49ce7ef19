package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.registration.ticket.TicketCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Events and registrations straight from the database, as old, as full or as far along as a test of the door needs them. */
public final class Doors {
    public static final String ALICE = "Alice Ålborg";

    private Doors() {}

    /** An event of KFF, with BIF as its co-host. */
    public static UUID event(Instant startsAt, int capacity, String status) {
        return event("WELCOME", startsAt, capacity, status, null, null);
    }

    public static UUID event(
            String type, Instant startsAt, int capacity, String status, Integer registered, Integer attended) {
        UUID id = UUID.randomUUID();
        TestDatabase.write(
                "insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at,"
                        + " location, capacity, status, registered, attended, headcount_method, synthetic) values (?, 0,"
                        + " 'KFF', '{BIF}', ?, 'Velkommen <til> \"byen\"', 'Welcome & <b>hello</b>', ?, ?, 'IH', ?, ?, ?, ?, ?, true)",
                id,
                type,
                time(startsAt),
                time(startsAt.plus(2, ChronoUnit.HOURS)),
                capacity,
                status,
                registered,
                attended,
                attended == null ? null : "COUNTED_AT_THE_DOOR");
        return id;
    }

    /** One that began half an hour ago, today. */
    public static UUID eventNow(int capacity) {
        return event(Instant.now().minus(30, ChronoUnit.MINUTES), capacity, "PUBLISHED");
    }

    /** A registration, with what else there is to say of it in SQL: {@code attendance = 'NO_SHOW'}. */
    public static UUID registration(UUID event, int partySize, String status, String more) {
        UUID id = UUID.randomUUID();
        TestDatabase.write(
                "insert into registration (id, version, event, administration, status, party_size, place, name, email,"
                        + " language, source, ticket_code, registered_at, confirmed_at, offer_expires_at, ended_at,"
                        + " confirm_by, seats_held)"
                        + " select ?, 0, e.id, e.administration, ?, ?, 0, ?, ?, 'en', 'CITIZEN', ?, e.starts_at - interval '10 days',"
                        + " case when ? = 'CONFIRMED' then now() end, case when ? = 'OFFERED' then now() + interval '1 day' end,"
                        + " case when ? in ('CANCELLED', 'DECLINED', 'EXPIRED') then now() end, case when ? = 'UNCONFIRMED' then now() + interval '20 minutes' end,"
                        + " ? = 'UNCONFIRMED' from event e where e.id = ?",
                id,
                status,
                partySize,
                ALICE,
                id + "@example.org",
                TicketCode.make(),
                status,
                status,
                status,
                status,
                status,
                event);
        if (!more.isEmpty()) {
            TestDatabase.write("update registration set " + more + " where id = ?", id);
        }
        return id;
    }

    public static UUID confirmed(UUID event, int partySize) {
        return registration(event, partySize, "CONFIRMED", "");
    }

    /** A secret as a mail would hold it. */
    public static String secret(UUID registration) {
        String secret = UUID.randomUUID().toString();
        TestDatabase.write(
                "insert into registration_link (digest, registration, created_at) values (?, ?, now())",
                Secret.digest(secret),
                registration);
        return secret;
    }

    public static void change(String table, UUID id, String change) {
        TestDatabase.write("update " + table + " set " + change + " where id = ?", id);
    }

    public static String ticket(UUID registration) {
        return TestDatabase.read("select ticket_code from registration where id = ?", registration);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
