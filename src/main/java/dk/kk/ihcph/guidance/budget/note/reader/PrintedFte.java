package dk.kk.ihcph.guidance.budget.note.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Full-time equivalents as notes write them: {@code 2,5 årsværk}, {@code 1 ½ AC-årsværk}, {@code halvt årsværk}. */
final class PrintedFte {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("½", "0.5"),
            Map.entry("¼", "0.25"),
            Map.entry("¾", "0.75"),
            Map.entry("1/2", "0.5"),
            Map.entry("1/4", "0.25"),
            Map.entry("3/4", "0.75"),
            Map.entry("halv", "0.5"),
            Map.entry("halvt", "0.5"),
            Map.entry("halvandet", "1.5"),
            Map.entry("ingen", "0"),
            Map.entry("et", "1"),
            Map.entry("ét", "1"),
            Map.entry("to", "2"),
            Map.entry("tre", "3"),
            Map.entry("fire", "4"),
            Map.entry("fem", "5"));
    private static final String FRACTION = "½|¼|¾|[13]/[24]";
    private static final Pattern FTE = Pattern.compile(
            "(?<![\\p{L}\\d.,/½¼¾-])(?:(?:et |en )?(?<word>halvandet|halvt?|ingen|et|ét|to|tre|fire|fem)|(?<fraction>"
                    + FRACTION + ")|(?<whole>\\d{1,3}) ?(?<and>" + FRACTION + ")|(?<number>\\d{1,3}(?:,\\d{1,2})?))"
                    + " ?(?:stk\\.? )?(?:[\\p{L}]+-|fuldtids|deltids)?(?:årsværk|åv)(?:et|ene)?(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED =
            Pattern.compile("årsværk|(?<!\\p{L})åv(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Two to three, two or three, about two: a note that does not say how many. */
    private static final Pattern RANGE =
            Pattern.compile("\\d ?(?:[-\\u2010-\\u2014]|til|eller) ?$|(?:ca\\.?|op til|mellem) $");

    private PrintedFte() {}

    static boolean isNamed(String text) {
        return NAMED.matcher(text).find();
    }

    /** The number in a label; empty where the label leaves it open, or names a second one. */
    static Optional<BigDecimal> only(String label) {
        Matcher fte = FTE.matcher(label);
        return fte.find() && FTE.matcher(label.substring(fte.end())).find() ? Optional.empty() : in(label);
    }

    /** Every number in the text. */
    static List<BigDecimal> all(String text) {
        return FTE.matcher(text)
                .results()
                .flatMap(found -> in(found.group()).stream())
                .toList();
    }

    /** The first number in the text, unless it is one end of a range. */
    static Optional<BigDecimal> in(String text) {
        Matcher fte = FTE.matcher(text);
        if (!fte.find() || RANGE.matcher(text.substring(0, fte.start())).find()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of("number", "whole", "and", "word", "fraction")
                .map(fte::group)
                .filter(Objects::nonNull)
                .map(part -> WORDS.getOrDefault(part.toLowerCase(Locale.ROOT), part.replace(',', '.')))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
