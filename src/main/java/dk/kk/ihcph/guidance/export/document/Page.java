package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.CellText;
import dk.kk.ihcph.guidance.export.Markup;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as a page of well-formed HTML, for browsers and as the source of PDF. It needs no file beside it and no
 * script.
 */
final class Page {
    static final String STYLE = style("page.css");
    private static final Pattern SIZE = Pattern.compile("width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
    /** The widths of charts on paper in millimetres, as in the style sheet. */
    private static final int WIDTH = 178;

    private static final int WIDE_WIDTH = 240;
    private static final String PAPER_STYLE = style("paper.css");
    private static final Bilingual AS_OF = new Bilingual("Opgjort %s.", "Figures as of %s.");
    private static final Bilingual CONTENTS = new Bilingual("Indhold", "Contents");
    private static final Bilingual EMPTY = new Bilingual("Ingen rækker.", "No rows.");
    private static final Bilingual DATA = new Bilingual("Tallene bag: %s", "The figures behind: %s");
    private static final int MOST_COLUMNS_UPRIGHT = 7;
    private static final int LONG_WORD = 30;
    private static final int DEEPEST_HEADING = 6;
    /** A sheet of paper does not hold more; a wider table is continued below, with its first column again. */
    private static final int MOST_COLUMNS_ON_PAPER = 14;

    private final Document document;
    private final Locale language;
    private final boolean paper;
    private final StringBuilder html = new StringBuilder();
    private int charts;
    private int tables;
    private int sections;

    private Page(Document document, Locale language, boolean paper) {
        this.document = document;
        this.language = language;
        this.paper = paper;
    }

    /** Writes the page for a browser. */
    static String of(Document document, Locale language) {
        return "<!DOCTYPE html>\n" + new Page(document, language, false).written();
    }

    /** Writes the page for PDF: charts have no fonts of their own, wide tables lie on their side. */
    static String onPaper(Document document, Locale language) {
        return new Page(document, language, true).written();
    }

    private static String style(String file) {
        try (InputStream css = Page.class.getResourceAsStream("/documents/" + file)) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written() {
        String title = text(document.title());
        add(
                "<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>%s</title>\n",
                language.getLanguage(), title);
        add("<meta name=\"description\" content=\"%s\"/>\n", text(document.subtitle()));
        add(
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<style>%s</style>\n",
                paper ? PAPER_STYLE : STYLE);
        if (paper) {
            bookmarks();
        }
        add("</head>\n<body%s>\n<header>\n<h1>%s</h1>\n", isWide() ? " class=\"wide\"" : "", title);
        add("<p class=\"subtitle\">%s</p>\n", text(document.subtitle()));
        add("<p class=\"as-of\">%s</p>\n</header>\n", text(AS_OF.with(document.asOf())));
        contents();
        add("<main>\n");
        document.sections().forEach(section -> section(section, 2));
        add("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private boolean isWide() {
        return Tables.of(document).stream().anyMatch(table -> table.columns().size() > MOST_COLUMNS_UPRIGHT);
    }

    /** Lists the sections, if there are several. */
    private void contents() {
        if (document.sections().size() < 3) {
            return;
        }
        add("<nav aria-label=\"%1$s\">\n<h2>%1$s</h2>\n<ol>\n", text(CONTENTS));
        for (int i = 0, id = 1; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            add("<li><a href=\"#section-%d\">%s</a></li>\n", id, text(section.heading()));
            id += count(section);
        }
        add("</ol>\n</nav>\n");
    }

    /** Counts a section and those within it; sections are numbered in the order of their headings. */
    private static int count(Section section) {
        return 1 + section.sections().stream().mapToInt(Page::count).sum();
    }

    private void bookmarks() {
        add("<bookmarks>\n");
        for (int i = 0, id = 1; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            add("<bookmark name=\"%s\" href=\"#section-%d\"/>\n", text(section.heading()), id);
            id += count(section);
        }
        add("</bookmarks>\n");
    }

    private void section(Section section, int level) {
        int heading = Math.min(level, DEEPEST_HEADING);
        add("<section>\n<h%1$d id=\"section-%2$d\">%3$s</h%1$d>\n", heading, ++sections, text(section.heading()));
        section.blocks().forEach(this::block);
        section.sections().forEach(inner -> section(inner, level + 1));
        add("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Text paragraph) {
            add("<p>%s</p>\n", text(paragraph.text()));
        } else if (block instanceof Block.Links links) {
            add("<ul>\n");
            links.links()
                    .forEach(link -> add(
                            "<li><a href=\"%s\">%s</a></li>\n",
                            Markup.escaped(link.target().toString()), text(link.text())));
            add("</ul>\n");
        } else if (block instanceof Block.KeyFigures figures) {
            add("<dl class=\"figures\">\n");
            figures.figures().forEach(this::figure);
            add("</dl>\n");
        } else if (block instanceof Block.Data data) {
            table(data.table(), data.table().name());
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        }
    }

    private void figure(Block.KeyFigure figure) {
        Bilingual note = figure.note();
        add("<div><dt>%s</dt><dd>%s</dd>", text(figure.name()), text(figure.value()));
        if (note != null) {
            add("<dd class=\"note\">%s</dd>", text(note));
        }
        add("</div>\n");
    }

    /** States the height on paper, because the PDF renderer gives all pictures of automatic height the same shape. */
    private String ofKnownHeight(String svg) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalStateException("a chart has a size");
        }
        double shape = Double.parseDouble(size.group(2)) / Double.parseDouble(size.group(1));
        String style =
                String.format(Locale.ROOT, "<svg style=\"height: %.1fmm\" ", shape * (isWide() ? WIDE_WIDTH : WIDTH));
        return svg.replaceFirst("<svg ", style);
    }

    private void picture(Block.Picture picture) {
        Chart chart = picture.chart();
        String id = "chart-" + ++charts;
        String svg = paper
                ? ofKnownHeight(chart.outlined(language, id))
                        .replaceFirst("<svg ", "<svg alt=\"%s\" ".formatted(quoted(chart.description(language))))
                : chart.svg(language, id);
        add("<div class=\"chart\">\n%s</div>\n", svg);
        if (picture.withData()) {
            table(chart.table(), DATA.with(chart.heading().title()));
        }
    }

    /** Escapes a text that stands in the replacement of a regular expression. */
    private static String quoted(String text) {
        return Matcher.quoteReplacement(Markup.escaped(text));
    }

    private void table(Table table, Bilingual caption) {
        int columns = table.columns().size();
        if (!paper || columns <= MOST_COLUMNS_ON_PAPER) {
            part(table, text(caption), IntStream.range(0, columns).boxed().toList());
            return;
        }
        int parts = (columns - 1 + MOST_COLUMNS_ON_PAPER - 2) / (MOST_COLUMNS_ON_PAPER - 1);
        for (int i = 0; i < parts; i++) {
            int from = 1 + i * (MOST_COLUMNS_ON_PAPER - 1);
            List<Integer> chosen = new ArrayList<>(List.of(0));
            IntStream.range(from, Math.min(columns, from + MOST_COLUMNS_ON_PAPER - 1))
                    .forEach(chosen::add);
            part(table, text(caption) + " (" + (i + 1) + "/" + parts + ")", chosen);
        }
    }

    /** Writes the chosen columns of a table. The first one names the rows. */
    private void part(Table table, String caption, List<Integer> columns) {
        String id = "table-" + ++tables;
        add("<div class=\"table\" role=\"region\" aria-labelledby=\"%1$s\" tabindex=\"0\">\n", id);
        add("<table>\n<caption id=\"%s\">%s</caption>\n<thead>\n<tr>", id, caption);
        for (int column : columns) {
            add(
                    "<th scope=\"col\"%s>%s</th>",
                    numeric(table, column), text(table.columns().get(column).header()));
        }
        add("</tr>\n</thead>\n<tbody>\n");
        for (List<@Nullable Object> row : table.rows()) {
            add("<tr>");
            for (int column : columns) {
                cell(table, row, column);
            }
            add("</tr>\n");
        }
        if (table.rows().isEmpty()) {
            add("<tr><td colspan=\"%d\">%s</td></tr>\n", columns.size(), text(EMPTY));
        }
        add("</tbody>\n</table>\n</div>\n");
    }

    private void cell(Table table, List<@Nullable Object> row, int column) {
        Column described = table.columns().get(column);
        String written = Markup.escaped(CellText.of(row.get(column), described, language));
        String shown = written.isEmpty() ? "–" : written;
        if (column == 0) {
            add("<th scope=\"row\">%s</th>", shown);
        } else {
            add("<td%s>%s</td>", looks(table, column, written), shown);
        }
    }

    /** Lets long words break, but not numbers. */
    private static String looks(Table table, int column, String written) {
        boolean breaks = Arrays.stream(written.split("\\s")).anyMatch(word -> word.length() > LONG_WORD);
        return breaks ? " class=\"long\"" : numeric(table, column);
    }

    private static String numeric(Table table, int column) {
        boolean numbers = table.rows().stream()
                .map(row -> row.get(column))
                .allMatch(cell -> cell == null || cell instanceof Number || cell.equals(Table.HIDDEN));
        return numbers && !table.rows().isEmpty() ? " class=\"number\"" : "";
    }

    private String text(Bilingual words) {
        return Markup.escaped(words.in(language));
    }

    private void add(String template, Object... arguments) {
        html.append(arguments.length == 0 ? template : String.format(Locale.ROOT, template, arguments));
    }
}
