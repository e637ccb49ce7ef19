package dk.kk.ihcph.guidance.registration.mail;

/**
 * The values that the template of a mail needs, in the language of the mail.
 *
 * @param name as far as mails repeat it
 * @param seats "2 pladser"
 * @param until when an offer, or the time to confirm, ends; empty where there is none
 * @param position on the waiting list, from 1; 0 if not waiting
 * @param reason why the event is cancelled; empty where nobody said
 */
record MailWords(
        boolean danish,
        String name,
        String event,
        String when,
        String seats,
        String until,
        long position,
        String reason) {
    static String seats(int persons, boolean danish) {
        if (danish) {
            return persons == 1 ? "1 plads" : persons + " pladser";
        }
        return persons == 1 ? "1 seat" : persons + " seats";
    }
}
