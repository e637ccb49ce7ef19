package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.Markup;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.chart.Series;
import dk.kk.ihcph.guidance.export.chart.Style;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Adds a chart that the spreadsheet draws from the cells of {@link Chart#table()}. Empty cells stay gaps. */
final class NativeChart {
    static final int WIDTH = 12;
    static final int HEIGHT = 24;
    private static final String BLACK = "#1a1a1a";

    private final Chart chart;
    private final XSSFSheet sheet;
    private final Locale language;
    private final XDDFDataSource<String> categories;

    private NativeChart(Chart chart, XSSFSheet sheet, Locale language) {
        this.chart = chart;
        this.sheet = sheet;
        this.language = language;
        this.categories = XDDFDataSourcesFactory.fromStringCellRange(sheet, column(0));
    }

    /** Adds the chart to the right of its data, if there are any. */
    static void add(Chart chart, XSSFSheet sheet, Locale language) {
        if (!chart.categories().isEmpty() && !chart.series().isEmpty()) {
            new NativeChart(chart, sheet, language).add();
        }
    }

    private void add() {
        int left = chart.table().columns().size() + 1;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart drawn = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, 1, left + WIDTH, 1 + HEIGHT));
        drawn.setTitleText(Markup.readable(chart.heading().title().in(language)));
        drawn.setTitleOverlay(false);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        boolean level = chart.kind() == Chart.Kind.BARS;
        XDDFCategoryAxis along = drawn.createCategoryAxis(level ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        along.setTitle(chart.axis().categories().in(language));
        XDDFValueAxis values = drawn.createValueAxis(level ? AxisPosition.TOP : AxisPosition.LEFT);
        values.setTitle(chart.axis().unit().in(language));
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.getOrAddMajorGridProperties().setLineProperties(line("#d9d9d9", 0.75, PresetLineDash.SOLID));
        // Below the lowest value, not across negative bars.
        along.setTickLabelPosition(AxisTickLabelPosition.LOW);
        if (level) {
            along.setOrientation(AxisOrientation.MAX_MIN);
        }
        boolean lines =
                switch (chart.kind()) {
                    case LINE, RUNNING_TOTAL, SMALL_LINES -> true;
                    case BARS, COLUMNS, DISTRIBUTION, SMALL_COLUMNS -> false;
                };
        if (lines) {
            XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, along, values);
            data.setVaryColors(false);
            series(data, true);
            references(data);
            drawn.plot(data);
            return;
        }
        XDDFBarChartData bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, along, values);
        bars.setVaryColors(false);
        bars.setBarDirection(level ? BarDirection.BAR : BarDirection.COL);
        series(bars, false);
        drawn.plot(bars);
        if (!level && !chart.references().isEmpty()) {
            XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, along, values);
            data.setVaryColors(false);
            references(data);
            drawn.plot(data);
        }
    }

    private void series(XDDFChartData data, boolean lines) {
        for (int i = 0; i < chart.series().size(); i++) {
            Series one = chart.series().get(i);
            XDDFChartData.Series added = add(data, i + 1);
            XDDFShapeProperties look = new XDDFShapeProperties();
            if (lines) {
                look.setLineProperties(line(one.style().colour(), 2.25, dash(one.style())));
                ((XDDFLineChartData.Series) added).setSmooth(false);
                ((XDDFLineChartData.Series) added)
                        .setMarkerStyle(chart.categories().size() > 40 ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
            } else {
                look.setFillProperties(filling(one.style()));
                look.setLineProperties(line(one.style().colour(), 1.5, PresetLineDash.SOLID));
            }
            added.setShapeProperties(look);
        }
    }

    private void references(XDDFLineChartData data) {
        for (int i = 0; i < chart.references().size(); i++) {
            XDDFLineChartData.Series added =
                    (XDDFLineChartData.Series) add(data, 1 + chart.series().size() + i);
            PresetLineDash dash =
                    switch (chart.references().get(i).purpose()) {
                        case BASELINE -> PresetLineDash.SYSTEM_DOT;
                        case TARGET -> PresetLineDash.DASH;
                        case BUDGET -> PresetLineDash.SOLID;
                    };
            XDDFShapeProperties look = new XDDFShapeProperties();
            look.setLineProperties(line(BLACK, 1.5, dash));
            added.setShapeProperties(look);
            added.setSmooth(false);
            added.setMarkerStyle(MarkerStyle.NONE);
        }
    }

    private XDDFChartData.Series add(XDDFChartData data, int column) {
        XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(column));
        XDDFChartData.Series added = data.addSeries(categories, numbers);
        added.setTitle(
                sheet.getRow(0).getCell(column).getStringCellValue(),
                new CellReference(sheet.getSheetName(), 0, column, true, true));
        return added;
    }

    private CellRangeAddress column(int column) {
        return new CellRangeAddress(1, chart.categories().size(), column, column);
    }

    private static PresetLineDash dash(Style style) {
        return switch (style) {
            case FIRST -> PresetLineDash.SOLID;
            case SECOND -> PresetLineDash.DASH;
            case THIRD -> PresetLineDash.DASH_DOT;
            case FOURTH -> PresetLineDash.SYSTEM_DOT;
            case FIFTH -> PresetLineDash.LARGE_DASH;
            case SIXTH -> PresetLineDash.LARGE_DASH_DOT_DOT;
        };
    }

    /** Fills the bars of every second series with white, so that a grey print tells neighbours apart. */
    private static XDDFSolidFillProperties filling(Style style) {
        return switch (style) {
            case FIRST, THIRD, FIFTH -> fill(style.colour());
            case SECOND, FOURTH, SIXTH -> fill("#ffffff");
        };
    }

    private static XDDFLineProperties line(String colour, double width, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(width);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(colour(colour));
    }

    private static XDDFColor colour(String css) {
        return XDDFColor.from(HexFormat.of().parseHex(css.substring(1)));
    }
}
