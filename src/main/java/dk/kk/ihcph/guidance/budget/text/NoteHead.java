package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.NoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a note is called, why it is proposed, and the year whose prices it is in. */
final class NoteHead {
    /** The code and the title stand at the top. */
    private static final int TOP = 40;

    private static final int LONGEST_LINE = 500;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}[-_]?[0-9]{1,6}[A-Z]?");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?:budgetnotat|budgetnotater|notat|nr\\.?|nummer|titel|kode|overskrift|id|københavns kommune|bilag [0-9]+)?[:. ]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING = Pattern.compile(
            "(?:budgetnotat|notat|nr\\.?|nummer|titel|kode|overskrift|id|[:.\\-\\u2013\\u2014])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRICE_LEVEL = Pattern.compile(
            "\\b(20[0-9]{2})[ -]?(?:p/l|pl\\b|pris)|(?:p/l|prisniveau|lønniveau)(?:-niveau)?[ :-]{0,3}(20[0-9]{2})\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<NoteKind, Pattern> KINDS = Map.of(
            NoteKind.EXPIRING_GRANT, words("bevillingsudløb|udløb af bevilling|udløbende bevilling"),
            NoteKind.NEW_ACTIVITY, words("ny aktivitet|nyt initiativ|nye aktiviteter|ny indsats"),
            NoteKind.CHANGED_ACTIVITY, words("ændring af eksisterende|ændret aktivitet|udvidelse af eksisterende"));

    private static final String CROSS = "(?:[☒☑✓✔✗✘]|\\[[xX]]|(?<!\\S)[xX](?!\\S))";
    private static final Pattern CROSSED_BEFORE = Pattern.compile(CROSS + "\\h{0,4}$");
    private static final Pattern CROSSED_AFTER = Pattern.compile("[: ]{0,80}" + CROSS + "\\h*");
    private static final Pattern OPEN_BEFORE = Pattern.compile("(?:☐|□|\\[ ?])\\h{0,4}$");

    private final NoteText text;
    private final NoteFound found;

    NoteHead(NoteText text, NoteFound found) {
        this.text = text;
        this.found = found;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private List<TextLine> top() {
        return text.lines().stream()
                .limit(TOP)
                .filter(line -> line.text().length() <= LONGEST_LINE)
                .toList();
    }

    private static Optional<Token> code(TextLine line) {
        return line.tokens().stream()
                .filter(token -> CODE.matcher(trimmed(token)).matches() && !Attributes.isCommittee(token))
                .findFirst();
    }

    private static String trimmed(Token token) {
        return token.text().replaceAll("^[(\\[]|[)\\]:.,]+$", "");
    }

    String code() {
        Token token = top().stream()
                .flatMap(line -> code(line).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.ofAll(
                        "NO_CODE_FOUND",
                        "notatets nummer (som KF042) står ikke øverst i teksten",
                        "the note's number (like KF042) is not at the top of the text"));
        String code = trimmed(token);
        int column = token.column() + token.text().indexOf(code);
        found.at("/code", token.line(), column, column + code.length(), "0.95");
        return code;
    }

    /** Beside the code, or else below it; a line marked as the title goes first. */
    String title() {
        List<TextLine> top = top();
        for (int i = 0; i < top.size(); i++) {
            List<Token> words = top.get(i).tokens();
            boolean marked =
                    words.get(0).word().equals("titel") || words.get(0).word().equals("overskrift");
            if (marked || (code(top.get(i)).isPresent() && top.stream().noneMatch(NoteHead::isMarked))) {
                return title(top, i);
            }
        }
        throw Refusal.ofAll(
                "NO_TITLE_FOUND",
                "notatets titel står ikke øverst i teksten",
                "the note's title is not at the top of the text");
    }

    private static boolean isMarked(TextLine line) {
        String first = line.tokens().get(0).word();
        return first.equals("titel") || first.equals("overskrift");
    }

    private String title(List<TextLine> top, int at) {
        int line = at;
        List<Token> words = withoutCode(top.get(line).tokens());
        while (words.isEmpty() && line + 1 < top.size()) {
            line++;
            words = NO_TITLE.matcher(top.get(line).words()).matches()
                    ? List.of()
                    : withoutCode(top.get(line).tokens());
        }
        List<List<Token>> title = new ArrayList<>(List.of(words));
        if (line + 1 < top.size() && goesOn(words, top.get(line), top.get(line + 1))) {
            title.add(top.get(line + 1).tokens());
        }
        title.forEach(part -> found.words("/title", part, "0.9"));
        return LabelText.joined(title);
    }

    private static boolean goesOn(List<Token> words, TextLine line, TextLine next) {
        boolean below = next.number() == line.number() + 1;
        String last = words.isEmpty() ? "" : words.get(words.size() - 1).text();
        return below
                && (last.endsWith("-")
                        || last.equals("og")
                        || last.equals("i")
                        || Character.isLowerCase(next.tokens().get(0).text().codePointAt(0)));
    }

    private static List<Token> withoutCode(List<Token> words) {
        int from = 0;
        int to = words.size();
        boolean more = true;
        while (more && from < to) {
            String first = words.get(from).text();
            more = LEADING.matcher(first).matches()
                    || LEADING.matcher(first.replaceAll(":$", "")).matches()
                    || CODE.matcher(trimmed(words.get(from))).matches();
            from += more ? 1 : 0;
        }
        if (to > from && CODE.matcher(trimmed(words.get(to - 1))).matches()) {
            to--;
        }
        return words.subList(from, to);
    }

    /** Where forms list all kinds, the one that is crossed; else the one named first. */
    NoteKind kind() {
        Named best = null;
        for (NoteKind kind : NoteKind.values()) {
            for (TextLine line : text.lines()) {
                Matcher name = Objects.requireNonNull(KINDS.get(kind)).matcher(line.text());
                if (line.text().length() <= LONGEST_LINE && name.find()) {
                    Named named = new Named(kind, crossed(line.text(), name), line.number(), name.start(), name.end());
                    best = best == null || named.isBetterThan(best) ? named : best;
                }
            }
        }
        if (best == null) {
            found.assumed(
                    "KIND_ASSUMED",
                    "/kind",
                    null,
                    "Teksten siger ikke, hvorfor notatet er stillet; det er sat til ny aktivitet.",
                    "The text does not say why the note is proposed; it was taken to be a new activity.");
            return NoteKind.NEW_ACTIVITY;
        }
        found.at("/kind", best.line(), best.start() + 1, best.end() + 1, "0.8");
        return best.kind();
    }

    /** @param crossed 1 where it is crossed, -1 where it could be and is not, 0 where there is nothing to cross */
    private record Named(NoteKind kind, int crossed, int line, int start, int end) {
        boolean isBetterThan(Named other) {
            return crossed != other.crossed ? crossed > other.crossed : line < other.line;
        }
    }

    private static int crossed(String line, Matcher name) {
        String before = line.substring(0, name.start());
        String after = line.substring(name.end());
        if (CROSSED_BEFORE.matcher(before).find()
                || CROSSED_AFTER.matcher(after).matches()) {
            return 1;
        }
        return OPEN_BEFORE.matcher(before).find() ? -1 : 0;
    }

    /** What the table's head says, else what the text says anywhere, else the first year. */
    int priceLevel(NoteTable table) {
        for (List<TextLine> lines : List.of(table.caption(), text.lines())) {
            for (TextLine line : lines) {
                Matcher level = PRICE_LEVEL.matcher(line.text().replaceAll("\\h", " "));
                if (line.text().length() <= LONGEST_LINE && level.find()) {
                    int group = level.group(1) == null ? 2 : 1;
                    found.at("/priceLevel", line.number(), level.start(group) + 1, level.end(group) + 1, "0.95");
                    return Integer.parseInt(level.group(group));
                }
            }
        }
        int first = table.header().years().get(0).year();
        found.assumed(
                "PRICE_LEVEL_ASSUMED",
                "/priceLevel",
                table.header().years().get(0).line(),
                "Pris- og lønniveauet står ikke i teksten; det er sat til det første år, %s.".formatted(first),
                "The price level is not in the text; it was taken to be that of the first year, %s.".formatted(first));
        return first;
    }
}
