package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.NoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code, title and kind of a note: the first lines, down to the first heading. */
record NoteHead(String code, String title, NoteKind kind) {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2,8}[-_]?[0-9]{1,6}[A-Z]?)[:.]?\\s+(.*)");
    private static final Pattern KIND_BEHIND = Pattern.compile("(.*?)\\s*\\(([^()]+)\\)\\s*");
    private static final Map<NoteKind, String> KINDS = Map.of(
            NoteKind.EXPIRING_GRANT, "bevillingsudløb|udløb af bevilling|udløbende bevilling",
            NoteKind.NEW_ACTIVITY, "ny aktivitet|nyt initiativ|nye aktiviteter|ny indsats",
            NoteKind.CHANGED_ACTIVITY, "ændring af eksisterende|ændret aktivitet|udvidelse af eksisterende");
    /** The first word in the parentheses behind a title, which say little else. */
    private static final Map<NoteKind, String> KINDS_BEHIND = Map.of(
            NoteKind.EXPIRING_GRANT,
            "^.*udløb",
            NoteKind.NEW_ACTIVITY,
            "^nyt? ",
            NoteKind.CHANGED_ACTIVITY,
            "^(?:ændr|udvid)");

    private static final int MOST_LINES = 4;

    static NoteHead of(Prose prose, Findings findings) {
        List<PrintedLine> lines = prose.lines();
        for (int i = 0; i < lines.size() && !Prose.isHeading(lines.get(i).text()); i++) {
            if (CODE.matcher(lines.get(i).text()).matches()) {
                int to = i + 1;
                while (to < lines.size() && to < i + MOST_LINES && !ends(prose, lines.subList(i, to), lines.get(to))) {
                    to++;
                }
                return read(prose, lines.subList(i, to), findings);
            }
        }
        throw Findings.refusal(Finding.NO_CODE_FOUND, null);
    }

    private static NoteHead read(Prose prose, List<PrintedLine> title, Findings findings) {
        Matcher whole = CODE.matcher(prose.joined(title));
        if (!whole.matches()) {
            throw Findings.refusal(Finding.NO_CODE_FOUND, null);
        }
        Matcher behind = KIND_BEHIND.matcher(whole.group(2));
        Optional<NoteKind> kind = behind.matches() ? only(KINDS_BEHIND, "", behind.group(2)) : Optional.empty();
        List<Word> words = title.stream().flatMap(line -> line.words().stream()).toList();
        findings.place("/code", words.subList(0, 1));
        findings.place("/title", words.subList(1, words.size()));
        findings.check(true, Finding.KIND_NOT_FOUND, "/kind", List.of());
        return new NoteHead(
                whole.group(1),
                (kind.isPresent() ? behind.group(1) : whole.group(2)).strip(),
                kind.or(() -> only(KINDS, "(?:☒|☑|\\[[xX]\\])\\s*", prose.text()))
                        .or(() -> only(KINDS, "", prose.text()))
                        .orElseThrow(() -> Findings.refusal(Finding.KIND_NOT_FOUND, null)));
    }

    /** Whether the title ends before this line. */
    private static boolean ends(Prose prose, List<PrintedLine> title, PrintedLine next) {
        String text = prose.joined(title);
        Word first = title.get(0).words().get(0);
        Word below = next.words().get(0);
        boolean smaller = !below.ofText() && below.height() < 0.9 * first.height();
        boolean apart = next.bottom() - title.get(title.size() - 1).bottom() > 1.8 * first.height();
        boolean open = text.endsWith("-") || text.lastIndexOf('(') > text.lastIndexOf(')');
        return Prose.isHeading(next.text()) || text.endsWith(")") || (!open && (smaller || apart));
    }

    /** The only kind that the text names, behind this mark. */
    private static Optional<NoteKind> only(Map<NoteKind, String> kinds, String mark, String text) {
        List<NoteKind> named = new ArrayList<>();
        kinds.forEach((kind, words) -> {
            Pattern pattern =
                    Pattern.compile(mark + "(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            if (pattern.matcher(text).find()) {
                named.add(kind);
            }
        });
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
