package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.document.Block;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Section;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.ZoneId;
import java.util.List;

/** The status of a year as a document: the chart of its total, and the table of all lines. */
final class StatusDocument {
    private static final Bilingual CHART = new Bilingual("Figur", "Chart");
    private static final Bilingual TABLE = new Bilingual("Alle tal", "All figures");

    private StatusDocument() {}

    static Document of(StatusView status, StatusFilter filter, ZoneId zone) {
        Chart chart = StatusChart.of(status, filter, zone);
        return new Document(
                chart.heading().title(),
                chart.heading().subtitle(),
                "budget-status-" + status.year(),
                status.asOf(),
                List.of(
                        Section.of(CHART, new Block.Picture(chart, false)),
                        Section.of(TABLE, new Block.Data(StatusTable.of(status, zone)))));
    }
}
