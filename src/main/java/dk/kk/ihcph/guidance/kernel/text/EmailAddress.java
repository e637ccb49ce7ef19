package dk.kk.ihcph.guidance.kernel.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in its canonical form. Two addresses are the same if their canonical forms are equal. Only this
 * class derives the form; the database compares it as it is.
 *
 * <p>The domain is written in ASCII (punycode) and lower case. The local part is normalised (NFC) and lower case:
 * mail systems could distinguish {@code Ana@} from {@code ana@}, but people do not. The canonical form is only for
 * comparison; mail goes to the address as its owner wrote it.
 */
public record EmailAddress(String canonical) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    /** The dot-atom of RFC 5322 with the letters of all scripts (RFC 6531). Quoted local parts are not accepted. */
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";

    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    /** At least two labels, of which the last is no number. This excludes bare hosts and IP addresses. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /** Reads a text that consists of one address. Empty if mail cannot be sent to it. */
    public static Optional<EmailAddress> parse(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int at = normal.lastIndexOf('@');
        if (at < 0 || normal.length() > LONGEST || normal.codePoints().anyMatch(EmailAddress::isUnseen)) {
            return Optional.empty();
        }
        String local = normal.substring(0, at);
        Optional<String> domain = domain(normal.substring(at + 1));
        if (local.getBytes(StandardCharsets.UTF_8).length > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(local).matches()) {
            return Optional.empty();
        }
        return domain.map(name -> new EmailAddress(folded(local) + "@" + name));
    }

    /**
     * Reads the stored address of a record. An address that was stored before today's rules and breaks them is only
     * normalised and lower-cased.
     */
    public static EmailAddress of(String stored) {
        return parse(stored).orElseGet(() -> new EmailAddress(folded(stored)));
    }

    /**
     * Returns the mailbox that the mail arrives in: the address without the part after {@code +}. Limits are counted
     * by mailbox.
     */
    public String mailbox() {
        int at = canonical.lastIndexOf('@');
        int plus = canonical.indexOf('+');
        return plus > 0 && plus < at ? canonical.substring(0, plus) + canonical.substring(at) : canonical;
    }

    /** Finds characters that {@link IDN} would silently drop. */
    private static boolean isUnseen(int character) {
        return Characters.isBlank(character)
                || Characters.isInvisible(character)
                || Characters.isVariationSelector(character);
    }

    /**
     * Lower-cases a text. Upper case comes first, because Greek writes one letter in two ways, at the end of a word
     * and within it.
     */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ς', 'σ'), Normalizer.Form.NFC);
    }

    /** Decodes the domain first, so that punycode in upper case equals the same domain in letters. */
    private static Optional<String> domain(String written) {
        try {
            String ascii = IDN.toASCII(IDN.toUnicode(written, IDN.ALLOW_UNASSIGNED), IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(name -> DOMAIN.matcher(name).matches());
        } catch (IllegalArgumentException | IndexOutOfBoundsException noDomain) {
            return Optional.empty();
        }
    }
}
