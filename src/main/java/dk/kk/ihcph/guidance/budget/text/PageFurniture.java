package dk.kk.ihcph.guidance.budget.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands on a page because it is a page: its number, and the head or foot that other pages have too. */
final class PageFurniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:side|s\\.) ?[0-9]{1,4}(?: ?(?:af|/) ?[0-9]{1,4})?|[0-9]{1,4} ?(?:af|/) ?[0-9]{1,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** So many lines at the head and at the foot of a page may be its furniture. */
    private static final int DEPTH = 2;

    private PageFurniture() {}

    /**
     * The lines without it; none of them is blank.
     *
     * @param paged whether the text says where its pages end
     */
    static List<TextLine> without(List<TextLine> lines, boolean paged) {
        Set<Integer> furniture = new HashSet<>();
        lines.stream()
                .filter(line -> line.tokens().size() <= 4
                        && PAGE_NUMBER.matcher(line.words()).matches())
                .forEach(line -> furniture.add(line.number()));
        List<List<TextLine>> pages = pages(lines, furniture);
        if (paged) {
            mark(pages, furniture, true);
            mark(pages, furniture, false);
        }
        return lines.stream().filter(line -> !furniture.contains(line.number())).toList();
    }

    private static List<List<TextLine>> pages(List<TextLine> lines, Set<Integer> furniture) {
        List<List<TextLine>> pages = new ArrayList<>();
        int page = -1;
        for (TextLine line : lines) {
            if (furniture.contains(line.number())) {
                continue;
            }
            if (line.page() != page) {
                pages.add(new ArrayList<>());
                page = line.page();
            }
            pages.get(pages.size() - 1).add(line);
        }
        return pages;
    }

    /** The head of the first page stays: it may be all that has the note's title. */
    private static void mark(List<List<TextLine>> pages, Set<Integer> furniture, boolean head) {
        for (int depth = 0; depth < DEPTH; depth++) {
            Map<String, Integer> seen = new HashMap<>();
            for (List<TextLine> page : pages) {
                if (depth < page.size()) {
                    seen.merge(shape(line(page, depth, head)), 1, Integer::sum);
                }
            }
            for (int i = head ? 1 : 0; i < pages.size(); i++) {
                List<TextLine> page = pages.get(i);
                if (depth < page.size()) {
                    TextLine line = line(page, depth, head);
                    boolean repeated = seen.getOrDefault(shape(line), 0) > 1 && saysMoreThanNumbers(line);
                    if ((repeated && !YearHeader.isIn(line)) || isNumberOf(line)) {
                        furniture.add(line.number());
                    }
                }
            }
        }
    }

    private static TextLine line(List<TextLine> page, int depth, boolean head) {
        return page.get(head ? depth : page.size() - 1 - depth);
    }

    private static String shape(TextLine line) {
        return DIGITS.matcher(line.words()).replaceAll("0");
    }

    /** A row of a table may well stand at the same place of two pages with other amounts: it is not taken for furniture. */
    private static boolean saysMoreThanNumbers(TextLine line) {
        return line.tokens().stream().filter(Token::isNumeric).count() <= 2
                && line.tokens().stream().anyMatch(token -> !token.isNumeric());
    }

    private static boolean isNumberOf(TextLine line) {
        return line.tokens().size() == 1 && line.tokens().get(0).text().equals(String.valueOf(line.page()));
    }
}
