package dk.kk.ihcph.guidance.registration.ticket;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code that the QR code of a ticket holds. Staff find a registration by it, and it allows no change: it is no
 * secret, but cannot be guessed either.
 */
public final class TicketCode {
    /** Crockford's base 32, in which no two letters are mistaken for each other. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 20; // 100 bits
    private static final SecureRandom RANDOM = new SecureRandom();

    private TicketCode() {}

    public static String make() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, at) -> code.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }

    /** A code as it was scanned or typed: blanks and dashes left out, letters that Crockford's alphabet lacks read as meant. */
    public static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
