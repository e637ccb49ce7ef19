package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.document.Block;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Section;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a follow-up as a document: a section for each row, with its paragraph, its light and its figures. */
final class FollowUpDocument {
    private static final Bilingual TITLE = new Bilingual("Opfølgning på budgetnotat %s", "Follow-up of budget note %s");
    private static final Bilingual SUBTITLE =
            new Bilingual("%s. Fra %s til og med %s.", "%s. From %s up to and including %s.");
    private static final Bilingual ROW = new Bilingual("Række %s: %s", "Row %s: %s");
    private static final Bilingual LIGHT = new Bilingual("%s lys. %s", "%s light. %s");
    private static final Bilingual GREEN = new Bilingual("Grønt", "Green");
    private static final Bilingual YELLOW = new Bilingual("Gult", "Yellow");
    private static final Bilingual RED = new Bilingual("Rødt", "Red");
    private static final Bilingual ACTIVITY = new Bilingual("Indsats: %s", "Activity: %s");
    private static final Bilingual AIM = new Bilingual("Målsætning: %s", "Aim: %s");
    private static final Bilingual FOLLOW_UP = new Bilingual("Opfølgning: %s", "Follow-up: %s");
    private static final List<Table.Column> COLUMNS = List.of(
            Table.Column.of("indicator", "Indikator", "Indicator"),
            Table.Column.of("value", "Værdi", "Value"),
            Table.Column.of("unit", "Enhed", "Unit"),
            Table.Column.of("baseline", "Pilotperioden", "Pilot"),
            Table.Column.of("target", "Mål", "Target"),
            Table.Column.of("light", "Lys", "Light"),
            Table.Column.of("rule", "Regel", "Rule"));

    private FollowUpDocument() {}

    static Document of(FollowUpView view) {
        FollowUpView.Scope scope = view.scope();
        return new Document(
                TITLE.with(view.budgetNote()),
                SUBTITLE.with(view.title(), Written.date(scope.period().from()), Written.date(scope.lastDay())),
                "follow-up-" + view.budgetNote() + "-" + scope.period().from().getYear(),
                scope.asOf(),
                sections(view));
    }

    /** Returns a section for each row of the note's table 1. */
    private static List<Section> sections(FollowUpView view) {
        return view.rows().stream()
                .map(row -> new Section(ROW.with(row.row(), row.goal().targetGroup()), blocks(view, row), List.of()))
                .toList();
    }

    private static List<Block> blocks(FollowUpView view, FollowUpView.Row row) {
        List<Block> blocks = new ArrayList<>();
        Bilingual light = words(row.light());
        blocks.add(new Block.Text(row.paragraph()));
        blocks.add(new Block.Text(light == null ? row.rule() : LIGHT.with(light, row.rule())));
        if (!row.indicators().isEmpty()) {
            blocks.add(new Block.Data(table(view, row)));
        }
        NoteGoal goal = row.goal();
        blocks.add(new Block.Text(ACTIVITY.with(goal.activity())));
        blocks.add(new Block.Text(AIM.with(goal.aim())));
        blocks.add(new Block.Text(FOLLOW_UP.with(goal.followUp())));
        return blocks;
    }

    private static Table table(FollowUpView view, FollowUpView.Row row) {
        return new Table(
                new Bilingual("Indikatorer for række %s", "Indicators of row %s").with(row.row()),
                "follow-up-" + view.budgetNote() + "-row-" + row.row(),
                COLUMNS,
                row.indicators().stream().map(FollowUpDocument::cells).toList());
    }

    private static List<@Nullable Object> cells(FollowUpView.Followed followed) {
        IndicatorView view = followed.indicator();
        IndicatorView.BaselineComparison baseline = view.comparison().baseline();
        IndicatorView.TargetComparison target = view.comparison().target();
        return Arrays.asList(
                view.indicator().name().title(),
                view.figure().hidden() ? Table.HIDDEN : view.figure().value(),
                view.indicator().unit().label(),
                baseline == null ? null : baseline.comparison().reference(),
                target == null ? null : target.comparison().reference(),
                words(followed.light()),
                followed.rule());
    }

    private static @Nullable Bilingual words(@Nullable Light light) {
        if (light == null) {
            return null;
        }
        return switch (light) {
            case GREEN -> GREEN;
            case YELLOW -> YELLOW;
            case RED -> RED;
        };
    }
}
