package dk.kk.ihcph.guidance.privacy.cpr;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds text shaped like a CPR number, DDMMYY-SSSS, in any digits, with any separators, and with a year of two or
 * four digits. The first digits must be a calendar date; the day may be 60 higher, as in replacement numbers. Modulus
 * 11 is deliberately not checked: since 2007 some numbers do not satisfy it (CPR-kontoret, "Personnumre uden
 * kontrolciffer").
 *
 * <p>Times, amounts and phone numbers pass: a date is written either without separators or with the same kind of
 * separator twice, and its separators are neither colons nor commas.
 */
public final class CprNumbers {
    private static final int DIGITS = 10;
    private static final int SERIAL_DIGITS = 4;
    private static final int UUID_LENGTH = 36;
    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final String MASK = "[CPR]";

    private static final String DAY = "(?<day>[0-36-9]\\d)";
    private static final String MONTH = "(?<month>[01]\\d)";
    private static final String YEAR = "(?<year>(?:18|19|20)\\d{2}|\\d{2})";
    private static final String BLANK = "[\\s\\h\\x{1160}\\x{2800}\\x{2028}\\x{2029}\\x{85}]";
    private static final String OF_DATES =
            "[\\s\\h./\\-_\\x{b7}\\x{1160}\\x{2800}\\x{2028}\\x{2029}\\x{2010}-\\x{2015}\\x{2212}]";
    private static final String BEFORE_THE_SERIAL = "(?<gap>(?:[^\\p{L}\\p{N}]|\\x{1160}){0,5})";
    private static final String SERIAL = "\\d{4}(?!\\d)";
    private static final List<Pattern> SHAPES = List.of(
            // 010190-1234, 01011990 (1234)
            Pattern.compile("(?<!\\d)" + DAY + MONTH + YEAR + BEFORE_THE_SERIAL + SERIAL),
            // 01.01.90-1234, 01-01-1990-1234
            Pattern.compile("(?<!\\d)" + DAY + OF_DATES + "{1,3}" + MONTH + OF_DATES + "{1,3}" + YEAR
                    + BEFORE_THE_SERIAL + SERIAL),
            // 01-01-90-12-34
            Pattern.compile(
                    "(?<!\\d)" + DAY + "(?<separator>" + OF_DATES + ")" + MONTH
                            + "\\k<separator>(?<gap>)(?<year>\\d{2})\\k<separator>\\d{2}\\k<separator>\\d{2}(?!\\d|\\k<separator>\\d)"),
            // 01 01 90 12 34, 0101 901234, 0 1 0 1 9 0 1 2 3 4
            Pattern.compile(
                    "(?<!\\d)(?<!\\d" + BLANK + ")(?<run>\\d(?:" + BLANK + "{0,3}\\d){9})(?!" + BLANK + "{0,3}\\d)"),
            // 0-1-0-1-9-0-1-2-3-4
            Pattern.compile("(?<!\\d)(?<run>\\d(?:" + OF_DATES + "{1,3}\\d){9})(?!\\d)"));
    /**
     * Until this year, a date followed by a number of four digits counts as a CPR number; later it counts as a date
     * followed by a postcode.
     */
    private static final int LATER_DATES_ARE_APPOINTMENTS = 2020;

    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
    /**
     * Zero-width spaces, soft hyphens, variation selectors, keycaps: they hide a number from the pattern but not from
     * a reader.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]");

    private CprNumbers() {}

    /** Returns whether the text contains something shaped like a CPR number, in any digits and with any separators. */
    public static boolean in(CharSequence text) {
        return first(text).isPresent();
    }

    /**
     * Returns whether a number is shaped like a CPR number: 3112901234 or 311290.1234, also without the leading zero
     * of the day.
     */
    public static boolean in(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.precision() - shortest.scale() > DIGITS || shortest.scale() > DIGITS) {
            return false;
        }
        boolean whole = shortest.scale() <= 0;
        if (!whole && shortest.scale() < SERIAL_DIGITS - 1) {
            return false; // an amount, hours or degrees
        }
        BigDecimal written = shortest.setScale(whole ? 0 : Math.max(shortest.scale(), SERIAL_DIGITS));
        String digits = NOT_A_DIGIT.matcher(written.toPlainString()).replaceAll("");
        return beginWithADate(digits.length() == DIGITS - 1 ? "0" + digits : digits);
    }

    /**
     * Returns whether an amount is shaped like a CPR number. Only whole numbers of ten digits are; shorter ones are
     * ordinary amounts.
     */
    public static boolean inAmount(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() <= 0 && shortest.precision() - shortest.scale() == DIGITS && in(amount);
    }

    /**
     * Returns the text with everything shaped like a CPR number replaced, or the text itself if there is nothing to
     * replace.
     */
    public static String mask(String text) {
        String masked = text;
        Optional<MatchResult> found = first(masked);
        while (found.isPresent()) { // what stands around a number can be one itself
            String plain = plain(masked);
            masked = plain.substring(0, found.get().start())
                    + MASK
                    + plain.substring(found.get().end());
            found = first(masked);
        }
        return masked;
    }

    /** Returns the path of a request with CPR numbers masked. It is decoded only if decoding reveals one. */
    public static String maskPath(String path) {
        String decoded = decoded(path);
        return in(decoded) ? mask(decoded) : path;
    }

    /** Returns whether the path of a request contains a CPR number, encoded or not. */
    public static boolean inPath(String path) {
        return in(decoded(path));
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0 && path.indexOf('+') < 0) {
            return path;
        }
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }

    /** Checks cheaply before the patterns run: nearly every text has too few digits besides its UUIDs. */
    private static boolean mayHoldOne(CharSequence text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS; i++) {
            char character = text.charAt(i);
            if (isUuid(text, i)) {
                i += UUID_LENGTH - 1;
            } else if (isDigit(character) || (character >= FIRST_BEYOND_ASCII && !isLatinLetter(character))) {
                digits++;
            }
        }
        return digits == DIGITS;
    }

    /** Replaces UUIDs: one in some thousands contains the shape of a CPR number by chance. */
    private static String withoutUuids(String text) {
        StringBuilder others = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isUuid(text, i)) {
                others.replace(i, i + UUID_LENGTH, "x".repeat(UUID_LENGTH));
                i += UUID_LENGTH - 1;
            }
        }
        return others.toString();
    }

    /**
     * Returns whether a UUID in the canonical form (RFC 9562) begins at a position, and is no part of a longer word. Every
     * address of a record is asked, so no pattern runs.
     */
    private static boolean isUuid(CharSequence text, int start) {
        int end = start + UUID_LENGTH;
        if (end > text.length()
                || text.charAt(start + 8) != '-'
                || text.charAt(start + 13) != '-'
                || text.charAt(start + 18) != '-'
                || text.charAt(start + 23) != '-'
                || "12345678".indexOf(text.charAt(start + 14)) < 0
                || "89abAB".indexOf(text.charAt(start + 19)) < 0
                || (start > 0 && isWordCharacter(text.charAt(start - 1)))
                || (end < text.length() && isWordCharacter(text.charAt(end)))) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            boolean isHexadecimal = isDigit(character)
                    || (character >= 'a' && character <= 'f')
                    || (character >= 'A' && character <= 'F');
            boolean isHyphen = i == start + 8 || i == start + 13 || i == start + 18 || i == start + 23;
            if (!isHexadecimal && !isHyphen) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isWordCharacter(char character) {
        return isDigit(character)
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_';
    }

    private static boolean isLatinLetter(char character) {
        return character >= 0xC0 && character <= 0x24F;
    }

    /** Returns the first match by its position in the plain text. */
    private static Optional<MatchResult> first(CharSequence text) {
        if (!mayHoldOne(text)) {
            return Optional.empty();
        }
        String searched = withoutUuids(plain(text));
        for (Pattern shape : SHAPES) {
            Matcher matcher = shape.matcher(searched);
            for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
                if (isOne(matcher)) {
                    return Optional.of(matcher.toMatchResult());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOne(Matcher matcher) {
        String shape = matcher.pattern().pattern();
        if (shape.contains("<run>")) {
            return beginWithADate(NOT_A_DIGIT.matcher(matcher.group("run")).replaceAll(""));
        }
        String year = matcher.group("year");
        String gap = matcher.group("gap");
        boolean isAppointment = year.length() == 4
                ? Integer.parseInt(year) >= LATER_DATES_ARE_APPOINTMENTS
                        && gap.codePoints().anyMatch(Character::isSpaceChar)
                : gap.equals(", ") && Integer.parseInt(year) / 10 == LATER_DATES_ARE_APPOINTMENTS / 10 % 10;
        return !isAppointment && isDate(matcher.group("day"), matcher.group("month"), year);
    }

    private static boolean beginWithADate(String digits) {
        return digits.length() == DIGITS
                && isDate(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4, 6));
    }

    /** Checks a date. A year of two digits may belong to any century; 29 February is accepted if one of them had it. */
    private static boolean isDate(String day, String month, String year) {
        int number = Integer.parseInt(day);
        int ofMonth = number > 60 ? number - 60 : number;
        int monthOfYear = Integer.parseInt(month);
        int ofCalendar = Integer.parseInt(year.length() == 2 ? "20" + year : year);
        return ofMonth >= 1
                && monthOfYear >= 1
                && monthOfYear <= 12
                && ofMonth <= YearMonth.of(ofCalendar, monthOfYear).lengthOfMonth();
    }

    private static String plain(CharSequence text) {
        if (text.chars().allMatch(character -> character < FIRST_BEYOND_ASCII)) {
            return text.toString();
        }
        String folded = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            plain.appendCodePoint(Character.isDigit(character) && digit >= 0 ? '0' + digit : character);
        });
        return plain.toString();
    }
}
