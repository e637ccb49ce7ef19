package dk.kk.ihcph.guidance.kernel.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in its canonical form: two addresses are the same address when their canonical forms are equal. Only
 * this class makes that form, so that the database compares it and never folds it anew.
 *
 * <p>The domain is written in ASCII (punycode) and lower case. The local part is normalised (NFC) and lower case: mail
 * systems could tell {@code Ana@} from {@code ana@}, but people do not. The canonical form is for comparing; mail goes to
 * the address as its owner wrote it.
 */
public record EmailAddress(String canonical) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    /** RFC 5322 dot-atom with the letters of all scripts (RFC 6531); no quoted local part. */
    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";

    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    /** At least two labels, the last one no number: neither a bare host nor an IP address. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /** The address that the text holds and nothing else; empty where it holds none that mail can be sent to. */
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

    /** The address of a record. One that was stored before today's rules and breaks them is folded as it stands. */
    public static EmailAddress of(String stored) {
        return parse(stored).orElseGet(() -> new EmailAddress(folded(stored)));
    }

    /** The mailbox that mail to this address ends in, without the part after {@code +}: what limits are counted by. */
    public String mailbox() {
        int at = canonical.lastIndexOf('@');
        int plus = canonical.indexOf('+');
        return plus > 0 && plus < at ? canonical.substring(0, plus) + canonical.substring(at) : canonical;
    }

    /** {@link IDN} would drop such characters without a word. */
    private static boolean isUnseen(int character) {
        return Characters.isBlank(character)
                || Characters.isInvisible(character)
                || Characters.isVariationSelector(character);
    }

    /** Greek writes one letter in two ways, at the end of a word and within it. */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('ς', 'σ'), Normalizer.Form.NFC);
    }

    /** Decoded first, so that a domain written in punycode of upper case equals the same domain in letters. */
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
