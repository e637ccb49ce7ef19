package dk.kk.ihcph.guidance.budget.note.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of one height on a page, from left to right. */
record PrintedLine(int page, double bottom, List<Word> words) {
    private static final Set<String> CONJUNCTIONS = Set.of("og", "eller", "samt", "til");

    /** The lines of one page, from the top. */
    static List<PrintedLine> of(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(Word::page).thenComparingDouble(Word::bottom));
        for (Word word : sorted) {
            Word first = lines.isEmpty() ? null : lines.get(lines.size() - 1).get(0);
            if (first == null || first.page() != word.page() || word.bottom() - first.bottom() > 0.33 * word.height()) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(word);
        }
        return lines.stream()
                .map(line -> {
                    line.sort(Comparator.comparingDouble(Word::left));
                    return new PrintedLine(line.get(0).page(), line.get(0).bottom(), List.copyOf(line));
                })
                .toList();
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The words of a cell in the order of reading, with a space between lines too. */
    static String text(List<Word> words) {
        return of(words).stream().map(PrintedLine::text).collect(Collectors.joining(" "));
    }

    double left() {
        return words.get(0).left();
    }

    double top() {
        return words.stream().mapToDouble(Word::top).min().orElseThrow();
    }

    /** Words that the note prints with a hyphen within a line, which therefore keep it where a line ends with it. */
    static Set<String> hyphenated(List<Word> words) {
        return words.stream()
                .map(word -> stripped(word.text()))
                .filter(word -> word.indexOf('-') > 0 && !word.endsWith("-"))
                .collect(Collectors.toSet());
    }

    private static String stripped(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[(\"]+|[.,;:)\"]+$", "");
    }

    /** The lines as one text: a word that is broken at the end of a line becomes whole. */
    static String joined(List<PrintedLine> lines, Set<String> hyphenated) {
        StringBuilder text = new StringBuilder();
        for (PrintedLine line : lines) {
            String next = line.text();
            String first = next.split(" ", 2)[0];
            if (text.length() > 0) {
                char last = text.charAt(text.length() - 1);
                String before = text.substring(text.lastIndexOf(" ") + 1);
                if (last == '\u00ad') {
                    text.setLength(text.length() - 1);
                } else if ((last == '-' || last == '\u2010') && before.length() > 1) {
                    String stem = before.substring(0, before.length() - 1);
                    boolean kept = !Character.isLowerCase(first.codePointAt(0))
                            || stem.matches("\\p{Lu}{2,5}|.*[0-9]|it|e|hr|tv|pc")
                            || hyphenated.contains(stripped(before + first));
                    if (CONJUNCTIONS.contains(first)) {
                        text.append(' ');
                    } else if (!kept) {
                        text.setLength(text.length() - 1);
                    }
                } else if (last != '/') {
                    text.append(' ');
                }
            }
            text.append(next);
        }
        return text.toString();
    }
}
