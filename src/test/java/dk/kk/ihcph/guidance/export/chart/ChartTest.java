package dk.kk.ihcph.guidance.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String HOSTILE = "</text><script>alert(1)</script>&\"' \u0001 \uD800 ]]>";

    static Stream<Charts.Named> charts() {
        return Charts.all().stream();
    }

    /** They are kept, so that people can look at them. */
    @ParameterizedTest
    @MethodSource("charts")
    void isAPictureWithTitleDescriptionAndLanguage(Charts.Named one) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        for (Locale language : List.of(DANISH, Locale.ENGLISH)) {
            String svg = one.chart().svg(language);
            Files.writeString(folder.resolve(one.name() + "-" + language + ".svg"), svg);
            Element root = parsed(svg).getDocumentElement();

            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("lang")).isEqualTo(language.getLanguage());
            Element title = (Element) root.getElementsByTagName("title").item(0);
            Element description = (Element) root.getElementsByTagName("desc").item(0);
            assertThat(title.getTextContent())
                    .isEqualTo(one.chart().heading().title().in(language));
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id"));
            assertThat(root.getAttribute("aria-describedby")).isEqualTo(description.getAttribute("id"));
            assertThat(description.getTextContent())
                    .contains(one.chart().heading().description().in(language));
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void keepsInsideItsSheet(Charts.Named one) throws Exception {
        Element root = parsed(one.chart().svg(DANISH)).getDocumentElement();
        double height = Double.parseDouble(root.getAttribute("height"));

        for (Element text : elements(root, "text")) {
            double size = Double.parseDouble(text.getAttribute("font-size"));
            Lettering letters = text.hasAttribute("font-weight") ? Lettering.BOLD : Lettering.REGULAR;
            double width = letters.width(text.getTextContent(), size);
            double x = Double.parseDouble(text.getAttribute("x"))
                    - width
                            * switch (text.getAttribute("text-anchor")) {
                                case "end" -> 1;
                                case "middle" -> 0.5;
                                default -> 0;
                            };
            assertThat(x).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(x + width).as(text.getTextContent()).isLessThanOrEqualTo(Drawing.WIDTH);
            assertThat(Double.parseDouble(text.getAttribute("y")))
                    .as(text.getTextContent())
                    .isBetween(size, height);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isTheSameEachTimeAndNeedsNoFontAsOutlines(Charts.Named one) throws Exception {
        assertThat(one.chart().svg(DANISH)).isEqualTo(one.chart().svg(DANISH));
        Element outlined = parsed(one.chart().outlined(DANISH, "a")).getDocumentElement();
        assertThat(elements(outlined, "text")).isEmpty();
        assertThat(elements(outlined, "path")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void escapesEveryText(Chart.Kind kind) throws Exception {
        Bilingual hostile = Charts.same(HOSTILE);
        Chart chart = new Chart(
                kind,
                new Heading(hostile, hostile, hostile, List.of(hostile)),
                List.of(hostile, hostile),
                new Axis(hostile, hostile, 0),
                List.of(Series.of(0, hostile, Charts.values(1, 2)), Series.of(1, hostile, Charts.values(3, null))),
                List.of(new ReferenceLine(hostile, BigDecimal.ONE, ReferenceLine.Purpose.TARGET)),
                new Mark(BigDecimal.ONE, hostile));

        Element root = parsed(chart.svg(DANISH)).getDocumentElement();

        assertThat(elements(root, "script")).isEmpty();
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(HOSTILE.replace('\u0001', '\uFFFD').replace('\uD800', '\uFFFD'));
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void saysThatThereAreNoFigures(Chart.Kind kind) {
        for (Chart chart : List.of(Charts.ofValues(kind), Charts.ofValues(kind, null, null))) {
            assertThat(chart.svg(DANISH)).contains(">Ingen tal i perioden<");
            assertThat(chart.svg(Locale.ENGLISH)).contains(">No figures in this period<");
        }
    }

    @Test
    void leavesAGapForWhatIsNotKnown() throws Exception {
        Chart gap = Charts.ofValues(Chart.Kind.LINE, 5, 6, null, 7, 8);
        Chart whole = Charts.ofValues(Chart.Kind.LINE, 5, 6, 6.5, 7, 8);

        assertThat(dataLines(whole)).hasSize(1);
        assertThat(dataLines(gap)).hasSize(2);
        assertThat(elements(parsed(gap.svg(DANISH)).getDocumentElement(), "circle"))
                .hasSize(4);
        assertThat(gap.svg(DANISH)).contains("Hvor intet er tegnet, er der ingen tal; det betyder ikke 0.");
        assertThat(whole.svg(DANISH)).doesNotContain("Hvor intet er tegnet");
    }

    @Test
    void drawsNoBarForWhatIsMissingOrHiddenAndSaysSo() throws Exception {
        List<Value> values = new ArrayList<>(Charts.values(3, null, 0));
        values.add(Value.hidden());
        Chart chart = new Chart(
                Chart.Kind.BARS,
                Charts.heading("Prøve", "Test"),
                Stream.of("a", "b", "c", "d").map(Charts::same).toList(),
                Charts.axis("emne", "topic", Charts.COUNT),
                List.of(Series.of(0, Charts.same("x"), values)),
                List.of(),
                null);

        String svg = chart.svg(DANISH);

        assertThat(elements(parsed(svg).getDocumentElement(), "rect")).hasSize(1 + 2); // the sheet, 3 and 0
        assertThat(svg).contains(">ingen tal<", ">skjult<", ">0<", "1 tal er skjult:");
        assertThat(chart.table().rows().get(3).get(1)).isEqualTo(dk.kk.ihcph.guidance.export.Table.HIDDEN);
        assertThat(chart.table().rows().get(1).get(1)).isNull();
    }

    @Test
    void saysHowTheNewestFinalValueDeviates() {
        assertThat(Charts.line().svg(DANISH))
                .contains(
                        "Oktober 2026: 1.120 – 24,4 % over udgangspunkt (pilotprojektet) på 900.",
                        "Oktober 2026: 1.120 – 12 % over mål på 1.000.",
                        ">730, foreløbig<",
                        "Hule punkter er foreløbige");
        assertThat(Charts.line().description(Locale.ENGLISH))
                .contains("October 2026: 1,120 – 12 per cent above the target of 1,000.");
        assertThat(Charts.lines().svg(Locale.ENGLISH)).contains(">35 (April 2026)<");
    }

    @Test
    void comparesWithAReferenceOfZeroWithoutDividing() {
        Chart chart = Charts.ofValues(Chart.Kind.COLUMNS, -5);
        Chart compared = new Chart(
                chart.kind(),
                chart.heading(),
                chart.categories(),
                chart.axis(),
                chart.series(),
                List.of(new ReferenceLine(Charts.same("Mål"), BigDecimal.ZERO, ReferenceLine.Purpose.TARGET)),
                null);

        assertThat(compared.svg(DANISH)).contains("Januar 2017: −5 – 5 under mål på 0.");
    }

    @Test
    void beginsBarsAtZeroInBothDirections() {
        Scale scale = Scale.holding(List.of(new BigDecimal("-30"), new BigDecimal("20")), 5);
        assertThat(scale.ticks()).anyMatch(tick -> tick.signum() == 0);
        assertThat(Scale.holding(List.of(new BigDecimal("980"), new BigDecimal("990")), 5)
                        .lowest())
                .isEqualByComparingTo("0");
        assertThat(Scale.holding(List.of(), 5).ticks()).hasSizeGreaterThan(1);
        assertThat(Scale.holding(List.of(BigDecimal.ZERO), 5).share(BigDecimal.ZERO))
                .isZero();
        assertThat(Scale.holding(List.of(new BigDecimal("1E+15")), 5).ticks()).hasSizeLessThan(8);
        assertThat(Scale.holding(List.of(new BigDecimal("0.000004")), 5).decimals())
                .isEqualTo(6);
    }

    @Test
    void writesATinyValueNotAsZero() {
        assertThat(Charts.ofValues(Chart.Kind.COLUMNS, 0.000123).svg(DANISH)).contains(">0,00012<");
    }

    @Test
    void hasContrastInColourAndInGrey() {
        for (Style style : Style.values()) {
            assertThat(contrast(style.colour(), "#ffffff")).as(style.name()).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(Drawing.GREY, "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Drawing.BLACK, "#ffffff")).isGreaterThanOrEqualTo(7);
        assertThat(Arrays.stream(Style.values()).map(Style::dashes)).doesNotHaveDuplicates();
        List<String> fillings = Arrays.stream(Style.values())
                .map(style -> {
                    Drawing drawing = new Drawing(false);
                    Filling.draw(drawing, style, false, new Filling.Box(0, 0, 40, 20));
                    return drawing.svg("a", 20, DANISH, "", "").replaceAll("#[0-9a-f]{6}", "colour");
                })
                .toList();
        assertThat(fillings.subList(0, 3)).doesNotHaveDuplicates();
    }

    @Test
    void hasIdsThatDifferOnAPage() {
        List<String> ids = charts().map(one -> id(one.chart().svg(DANISH))).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(id(Charts.line().svg(DANISH, "first"))).isEqualTo("first-title");
    }

    private static String id(String svg) {
        return svg.replaceAll("(?s).*<title id=\"([^\"]+)\".*", "$1");
    }

    @Test
    void labelsAtMostAsManyMonthsAsHaveRoom() throws Exception {
        List<String> labels =
                elements(parsed(Charts.decade(Chart.Kind.LINE).svg(DANISH)).getDocumentElement(), "text").stream()
                        .map(Element::getTextContent)
                        .filter(text -> text.matches("20\\d\\d|januar"))
                        .toList();
        assertThat(labels).hasSize(2 * 10);
    }

    @Test
    void movesLabelsApart() throws Exception {
        List<Double> values = elements(parsed(Charts.lines().svg(DANISH)).getDocumentElement(), "text").stream()
                .filter(text -> text.getTextContent().matches("43[13]|429"))
                .map(text -> Double.parseDouble(text.getAttribute("y")))
                .sorted()
                .toList();
        assertThat(values).hasSize(3);
        assertThat(values.get(1) - values.get(0)).isGreaterThan(18);
        assertThat(values.get(2) - values.get(1)).isGreaterThan(18);
    }

    @Test
    void refusesASeriesThatDoesNotFit() {
        assertThatThrownBy(() -> new Chart(
                        Chart.Kind.LINE,
                        Charts.heading("a", "a"),
                        List.of(Charts.same("1")),
                        Charts.axis("a", "a", Charts.COUNT),
                        List.of(Series.of(0, Charts.same("s"), Charts.values(1, 2))),
                        List.of(),
                        null))
                .hasMessage("s has 2 values for 1 categories");
        assertThatThrownBy(() -> new Value(BigDecimal.ONE, Value.State.HIDDEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The lines of the data, which are thicker than those of the grid. */
    private static List<Element> dataLines(Chart chart) throws Exception {
        return elements(parsed(chart.svg(DANISH)).getDocumentElement(), "path").stream()
                .filter(path -> path.getAttribute("d").contains("L")
                        && path.getAttribute("stroke").equals(Style.FIRST.colour())
                        && path.getAttribute("d").split("L").length > 1)
                .filter(path -> !isSwatch(path))
                .toList();
    }

    /** A swatch is a level line of a fixed width. */
    private static boolean isSwatch(Element path) {
        String[] ends = path.getAttribute("d").split("[ML ]+");
        return ends.length == 5
                && ends[2].equals(ends[4])
                && Double.parseDouble(ends[3]) - Double.parseDouble(ends[1]) == Swatch.WIDTH;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** As WCAG 2 computes it. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
                    return weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
                })
                .sum();
    }
}
