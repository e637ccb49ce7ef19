package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Purpose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A label whose lines are joined again, and the full-time equivalents it names.
 *
 * @param text without the words about full-time equivalents
 * @param ftePrinted those words as joined, without the word for the unit; null where there are none
 */
record LabelText(String text, @Nullable BigDecimal fte, @Nullable String ftePrinted) {
    private static final Pattern FTE = Pattern.compile(
            "(?<![0-9.,])(et halvt|[0-9]{1,3}(?:,[0-9]{1,2})?½?|½|én|ét|et|en|to|tre) ?(?:årsværk(?:er)?|årsv\\.?|åv\\.?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern EMPTY_PARENTHESES = Pattern.compile(" ?\\([ ,;:/]*\\)");
    private static final Pattern OPENED_BY_COMMA = Pattern.compile("\\([ ,;:/]+");
    private static final Pattern CLOSED_BY_COMMA = Pattern.compile("[ ,;:/]+\\)");
    private static final Pattern ENDS_IN_SEPARATOR = Pattern.compile("[ ,;:/\\-\\u2013]+$");
    private static final Pattern REPEATED_COMMA = Pattern.compile(" ?,(?: ?,)+");
    private static final Set<String> AND = Set.of("og", "eller", "samt");

    static LabelText of(List<List<Token>> lines) {
        String joined = joined(lines);
        Matcher named = FTE.matcher(joined);
        if (!named.find()) {
            return new LabelText(tidy(joined), null, null);
        }
        String without = joined.substring(0, named.start()) + joined.substring(named.end());
        return new LabelText(tidy(without), number(named.group(1)), named.group(1));
    }

    /** The words of all lines; a word that was parted at the end of its line is one again. */
    static String joined(List<List<Token>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<Token> line : lines) {
            String words = line.stream().map(Token::text).collect(Collectors.joining(" "));
            if (words.isEmpty()) {
                continue;
            }
            boolean parted = text.length() > 1
                    && (text.charAt(text.length() - 1) == '-' || text.charAt(text.length() - 1) == '\u00ad')
                    && Character.isLetter(text.charAt(text.length() - 2))
                    && Character.isLowerCase(words.charAt(0))
                    && !AND.contains(line.get(0).word());
            if (parted) {
                text.setLength(text.length() - 1);
            } else if (text.length() > 0) {
                text.append(' ');
            }
            text.append(words);
        }
        return text.toString().replace("\u00ad", "");
    }

    private static String tidy(String label) {
        String text = label.replaceAll(" +", " ");
        text = OPENED_BY_COMMA.matcher(text).replaceAll("(");
        text = CLOSED_BY_COMMA.matcher(text).replaceAll(")");
        text = EMPTY_PARENTHESES.matcher(text).replaceAll("");
        text = REPEATED_COMMA.matcher(text).replaceAll(",");
        return ENDS_IN_SEPARATOR.matcher(text).replaceAll("").strip();
    }

    private static BigDecimal number(String printed) {
        String half = "½";
        return switch (printed.toLowerCase(Locale.ROOT)) {
            case "½", "et halvt" -> new BigDecimal("0.5");
            case "én", "ét", "et", "en" -> BigDecimal.ONE;
            case "to" -> BigDecimal.valueOf(2);
            case "tre" -> BigDecimal.valueOf(3);
            default -> {
                BigDecimal whole = new BigDecimal(printed.replace(half, "").replace(',', '.'));
                yield printed.endsWith(half) ? whole.add(new BigDecimal("0.5")) : whole;
            }
        };
    }

    /** What the line is for, where its words leave no doubt. */
    Optional<Purpose> purpose() {
        String words = text.toLowerCase(Locale.ROOT);
        boolean activities = names(words, "aktivitet", "materiale", "forplejning", "annonce", "tryksager");
        boolean management = names(words, "projektled", "koordin", "administration", "evaluering", "sekretariat");
        boolean guidance = names(words, "vejledning", "vejleder", "betjening", "ambassadør", "rådgivning");
        if (Stream.of(activities, management, guidance).filter(found -> found).count() != 1) {
            return Optional.empty();
        }
        return Optional.of(activities ? Purpose.ACTIVITIES : management ? Purpose.MANAGEMENT : Purpose.GUIDANCE);
    }

    private static boolean names(String text, String... words) {
        return Stream.of(words).anyMatch(text::contains);
    }
}
