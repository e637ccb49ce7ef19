package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportIndicator;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportPeriod;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.export.document.Block;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Section;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the document of a report from its content alone. */
public final class ReportDocument {
    private static final Bilingual DRAFT = new Bilingual("UDKAST: %s", "DRAFT: %s");
    private static final String SUMMARY = ReportSection.SUMMARY.name();
    private static final String FOLLOW_UP = ReportSection.FOLLOW_UP.name();
    private static final String METHOD = ReportSection.METHOD.name();

    private final ReportContent content;
    private final Stamp stamp;
    private final ReportCharts charts;

    private ReportDocument(ReportContent content, Stamp stamp) {
        this.content = content;
        this.stamp = stamp;
        this.charts = new ReportCharts(content);
    }

    public static Document of(ReportContent content, Stamp stamp) {
        return new ReportDocument(content, stamp).document();
    }

    private Document document() {
        ReportContent.Head head = content.head();
        return new Document(
                stamp.isDraft() ? DRAFT.with(head.title()) : head.title(),
                new Bilingual("%s. Periode: %s. Version %s", "%s. Period: %s. Version %s")
                        .with(note(), ReportPeriod.of(head.from(), head.to()), head.edition()),
                file(),
                content.origin().computedAt(),
                sections());
    }

    private Bilingual note() {
        ReportContent.BudgetNoteName note = content.head().budgetNote();
        return new Bilingual("Budgetnotat %s, %s", "Budget note %s, %s").with(note.code(), note.title());
    }

    /** Returns a name that also tells versions, drafts and small cells apart once the file is saved. */
    private String file() {
        ReportContent.Head head = content.head();
        return String.join(
                "-",
                "evaluation",
                head.budgetNote().code().toLowerCase(Locale.ROOT),
                head.from().toString(),
                head.to().minusDays(1).toString(),
                (stamp.isDraft() ? "draft-" : "") + "version-" + head.edition()
                        + (head.withoutSmallCells() ? "-public" : ""));
    }

    private List<Section> sections() {
        return Stream.of(
                        Stream.ofNullable(content.correction()).map(ReportDocument::correction),
                        content.sections().stream()
                                .filter(section -> !section.code().equals(METHOD))
                                .map(this::section),
                        statements().stream(),
                        content.sections().stream()
                                .filter(section -> section.code().equals(METHOD))
                                .map(this::method),
                        Stream.of(about()))
                .flatMap(sections -> sections)
                .toList();
    }

    private static Section correction(ReportContent.Correction correction) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Text(new Bilingual("Begrundelse: %s", "Reason (in Danish): %s").with(correction.reason())));
        blocks.add(new Block.Text(new Bilingual(
                        "%s tal er sammenlignet med version %s; %s er ændret.",
                        "%s figures were compared with version %s; %s have changed.")
                .with((double) correction.compared(), correction.edition(), (double)
                        correction.changes().size())));
        if (!correction.changes().isEmpty()) {
            blocks.add(new Block.Data(ReportTables.changes(correction)));
        }
        return new Section(
                new Bilingual("Rettelse af version %s", "Correction of version %s").with(correction.edition()),
                blocks,
                List.of());
    }

    private Section section(ReportContent.SectionContent section) {
        List<ReportIndicator> shown = section.indicators().stream()
                .map(content::indicator)
                .flatMap(Optional::stream)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(section.introduction()));
        if (section.code().equals(SUMMARY)) {
            blocks.add(new Block.KeyFigures(
                    shown.stream().map(ReportDocument::keyFigure).toList()));
        }
        if (section.code().equals(FOLLOW_UP)) {
            return new Section(
                    section.heading(),
                    blocks,
                    content.followUp().stream().map(this::followed).toList());
        }
        blocks.add(new Block.Data(
                ReportTables.figures(section.heading(), section.code().toLowerCase(Locale.ROOT), shown)));
        ProvisionalWords.of(shown).stream().map(Block.Text::new).forEach(blocks::add);
        if (section.code().equals(SUMMARY)) {
            return new Section(section.heading(), blocks, List.of());
        }
        return new Section(
                section.heading(),
                blocks,
                shown.stream()
                        .map(indicator -> indicator(section, indicator))
                        .filter(part -> !part.blocks().isEmpty())
                        .toList());
    }

    private Section followed(ReportContent.FollowedRow row) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(new Bilingual("Målsætning: %s", "Aim (in Danish, as in the note): %s")
                .with(row.goal().aim())));
        blocks.add(new Block.Text(row.paragraph()));
        blocks.add(new Block.Text(
                row.light() == null
                        ? row.rule()
                        : new Bilingual("%s. %s", "%s. %s").with(row.light().label(), row.rule())));
        if (!row.indicators().isEmpty()) {
            blocks.add(new Block.Data(ReportTables.followed(row, content)));
        }
        return new Section(
                new Bilingual("Række %s: %s", "Row %s: %s")
                        .with(row.row(), row.goal().targetGroup()),
                blocks,
                List.of());
    }

    private static Block.KeyFigure keyFigure(ReportIndicator indicator) {
        return new Block.KeyFigure(
                indicator.definition().title(),
                FigureWords.value(indicator.figure(), indicator.definition().unit()),
                FigureWords.notes(indicator));
    }

    /** The charts and tables of one indicator. */
    private Section indicator(ReportContent.SectionContent section, ReportIndicator indicator) {
        List<Block> blocks = new ArrayList<>();
        String code = indicator.definition().code();
        if (section.overTime().contains(code)) {
            indicator.breakdowns().stream()
                    .filter(ReportIndicator.Breakdown::ofTime)
                    .forEach(months -> charts.overTime(indicator, months)
                            .ifPresent(chart -> blocks.addAll(chartAndTable(chart, indicator, months))));
        }
        charts.distribution(indicator).map(Block.Picture::of).ifPresent(blocks::add);
        indicator.breakdowns().stream()
                .filter(breakdown -> section.divided().contains(new ReportContent.Divided(code, breakdown.by())))
                .filter(ReportTables::saysSomething)
                .forEach(groups -> {
                    Optional<Chart> chart = charts.byGroup(indicator, groups);
                    blocks.addAll(
                            chart.isPresent()
                                    ? chartAndTable(chart.get(), indicator, groups)
                                    : List.of(table(indicator, groups)));
                });
        return new Section(indicator.definition().title(), blocks, List.of());
    }

    private static List<Block> chartAndTable(
            Chart chart, ReportIndicator indicator, ReportIndicator.Breakdown breakdown) {
        return List.of(new Block.Picture(chart, false), table(indicator, breakdown));
    }

    private static Block table(ReportIndicator indicator, ReportIndicator.Breakdown breakdown) {
        ReportIndicator.Definition definition = indicator.definition();
        return new Block.Data(ReportTables.parts(
                GroupWords.titleBy(breakdown.by()).with(definition.title()),
                (definition.code() + "-by-" + breakdown.by())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'),
                indicator,
                breakdown));
    }

    private Optional<Section> statements() {
        return content.statements().isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        new Bilingual("Forvaltningernes udtalelser", "Statements of the administrations"),
                        List.of(),
                        content.statements().stream()
                                .map(ReportDocument::statement)
                                .toList()));
    }

    private static Section statement(ReportContent.Stated stated) {
        List<Block> blocks = new ArrayList<>();
        Paragraphs.of(stated.text()).forEach(paragraph -> blocks.add(new Block.Text(paragraph)));
        return new Section(stated.administration().label(), blocks, List.of());
    }

    private Section method(ReportContent.SectionContent section) {
        return Section.of(
                section.heading(),
                new Block.Text(section.introduction()),
                new Block.Data(ReportTables.definitions(content.indicators())));
    }

    /** What a reader needs to trust the report, or to ask for it again. */
    private Section about() {
        List<Bilingual> sentences = new ArrayList<>();
        ReportContent.Origin origin = content.origin();
        sentences.add(new Bilingual(
                        "Tallene er beregnet %s. Regnskabet var da komplet til og med %s.",
                        "The figures were computed on %s. The ledger was then complete up to %s.")
                .with(origin.computedAt(), origin.asOf()));
        if (content.head().withoutSmallCells()) {
            sentences.add(
                    new Bilingual(
                            "Tal, der hviler på færre end fem personer, er skjult, og ligeså tal, der ville røbe dem.",
                            "Figures that rest on fewer than five people are hidden, and so are those that would tell of them."));
        }
        stamp.approvals()
                .forEach(approved ->
                        sentences.add(new Bilingual("Godkendt for %s af %s, %s.", "Approved for the %s by %s, %s.")
                                .with(approved.administration(), approved.approvedBy(), approved.approvedAt())));
        if (stamp.frozenAt() == null || stamp.frozenBy() == null) {
            sentences.add(new Bilingual(
                    "Dette er et udkast. Det kan ændres, indtil begge forvaltninger har godkendt det og det er frosset.",
                    "This is a draft. It may change until both administrations have approved it and it is frozen."));
        } else {
            sentences.add(
                    new Bilingual("Frosset af %s, %s.", "Frozen by %s, %s.").with(stamp.frozenBy(), stamp.frozenAt()));
        }
        sentences.add(new Bilingual(
                        "Rapportens data har SHA-256 %s og er beregnet med Guidance API %s.",
                        "The data of the report have the SHA-256 %s and were computed by Guidance API %s.")
                .with(stamp.sha256(), origin.software()));
        return new Section(
                new Bilingual("Om denne rapport", "About this report"),
                sentences.stream().<Block>map(Block.Text::new).toList(),
                List.of());
    }
}
