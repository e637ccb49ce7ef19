package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.chart.Heading;
import dk.kk.ihcph.guidance.export.document.Block;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Section;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The figures of the desk as a document: a chart, if they can be drawn, and the table of all. */
record StatisticsDocument(
        StatisticsView view,
        StatisticsFilter filter,
        List<StatisticsDimension> by,
        StatisticsLabels labels,
        ZoneId zone) {
    private static final Bilingual TITLE = new Bilingual("Vejledningens tal", "Figures of the service desk");
    private static final Bilingual CHART = new Bilingual("Figur", "Chart");
    private static final Bilingual TABLE = new Bilingual("Alle tal", "All figures");

    Document document(boolean drawn) {
        Table table = StatisticsTable.of(view, by, labels);
        List<Section> sections = new ArrayList<>();
        if (drawn) {
            sections.add(Section.of(
                    CHART,
                    new Block.Picture(
                            new StatisticsChart(view, by, labels, subtitle(), LocalDate.ofInstant(view.asOf(), zone))
                                    .chart(),
                            false)));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Data(table)));
        if (view.hidden() > 0) {
            blocks.add(new Block.Text(Heading.noteOfHidden(view.hidden())));
        }
        sections.add(new Section(TABLE, blocks, List.of()));
        return new Document(TITLE, subtitle(), table.file(), view.asOf(), sections);
    }

    /** Names whose consultations are counted, where and when. */
    private Bilingual subtitle() {
        Bilingual whose = filter.administration == null
                ? new Bilingual("Begge forvaltninger", "Both administrations")
                : filter.administration.label();
        return new Bilingual("%s, %s, %s – %s", "%s, %s, %s – %s")
                .with(
                        whose,
                        labels.place(filter.location),
                        Written.date(view.from()),
                        Written.date(view.to().minusDays(1)));
    }
}
