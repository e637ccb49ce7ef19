package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Divides a statement into paragraphs, which each language may have in another number. */
final class Paragraphs {
    private static final Pattern BREAK = Pattern.compile("\\R\\s*");

    private Paragraphs() {}

    static List<Bilingual> of(Bilingual text) {
        List<String> danish = split(text.da());
        List<String> english = split(text.en());
        return IntStream.range(0, Math.max(danish.size(), english.size()))
                .mapToObj(at -> new Bilingual(at(danish, at), at(english, at)))
                .toList();
    }

    private static List<String> split(String text) {
        return Stream.of(BREAK.split(text, -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String at(List<String> paragraphs, int place) {
        return place < paragraphs.size() ? paragraphs.get(place) : "";
    }
}
