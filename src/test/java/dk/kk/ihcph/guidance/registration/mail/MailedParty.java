package dk.kk.ihcph.guidance.registration.mail;

import dk.kk.ihcph.guidance.TestDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An event and one party registered for it, straight in the database: what mails are about. */
record MailedParty(UUID event, UUID registration, String email) {
    static final String NAME = "Ana Costa";

    /** Confirmed long ago for an event that begins in so many hours. */
    static MailedParty confirmed(String language, int inHours) {
        return registered("CONFIRMED", language, NAME, inHours);
    }

    static MailedParty registered(String status, String language, String name, int inHours) {
        UUID event = event(inHours);
        return of(event, status, language, name);
    }

    static UUID event(int inHours) {
        UUID event = UUID.randomUUID();
        Instant start = Instant.now().plus(inHours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
        TestDatabase.write(
                "insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at,"
                        + " location, capacity, status, synthetic, cancel_reason_da, cancel_reason_en) values ('"
                        + event
                        + "', 0, 'BIF', '{}', 'WELCOME', 'Velkommen til København', 'Welcome to Copenhagen', '" + start
                        + "', '"
                        + start.plus(2, ChronoUnit.HOURS)
                        + "', 'IH', 5000, 'PUBLISHED', false, 'Oplægsholderen er syg', 'The speaker is ill')");
        return event;
    }

    static MailedParty of(UUID event, String status, String language, String name) {
        UUID registration = UUID.randomUUID();
        String email = registration + "@example.org";
        boolean ended = status.equals("CANCELLED") || status.equals("EXPIRED") || status.equals("DECLINED");
        TestDatabase.write(
                "insert into registration (id, version, event, administration, status, party_size, place, name, email,"
                        + " language, source, ticket_code, registered_at, confirmed_at, offer_expires_at, ended_at) values ('"
                        + registration + "', 0, '" + event + "', 'BIF', '" + status + "', 2, 0, '" + name + "', '"
                        + email
                        + "', '" + language + "', 'CITIZEN', '"
                        + registration.toString().substring(0, 20) + "', now() - interval '30 days',"
                        + (status.equals("CONFIRMED") || status.equals("CANCELLED")
                                ? " now() - interval '30 days',"
                                : " null,")
                        + (status.equals("OFFERED") ? " now() + interval '1 day'," : " null,")
                        + (ended ? " now()" : " null")
                        + ")");
        if (status.equals("OFFERED")) {
            TestDatabase.write("insert into seat_offer (id, registration, event, seats, offered_at, expires_at) values"
                    + " (gen_random_uuid(), '" + registration + "', '" + event
                    + "', 2, now(), now() + interval '1 day')");
        }
        return new MailedParty(event, registration, email);
    }

    MailedParty withEvent(String change) {
        TestDatabase.write("update event set " + change + " where id = '" + event + "'");
        return this;
    }

    MailedParty with(String change) {
        TestDatabase.write("update registration set " + change + " where id = '" + registration + "'");
        return this;
    }
}
