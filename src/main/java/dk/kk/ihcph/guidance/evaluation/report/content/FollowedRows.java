package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.budget.status.Light;
import dk.kk.ihcph.guidance.evaluation.followup.FollowUpView;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.FollowedRow;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Labelled;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what a report keeps of the follow-up of its note. */
final class FollowedRows {
    private FollowedRows() {}

    static List<FollowedRow> of(FollowUpView followUp) {
        return followUp.rows().stream()
                .map(row -> new FollowedRow(
                        row.row(),
                        new ReportContent.Goal(
                                row.goal().targetGroup(),
                                row.goal().activity(),
                                row.goal().aim()),
                        light(row.light()),
                        row.rule(),
                        row.paragraph(),
                        row.indicators().stream()
                                .map(followed -> new ReportContent.FollowedIndicator(
                                        followed.indicator()
                                                .indicator()
                                                .name()
                                                .code()
                                                .name(),
                                        light(followed.light()),
                                        followed.rule()))
                                .toList()))
                .toList();
    }

    /** Names the colour: the labels of lights speak of budgets. */
    private static @Nullable Labelled light(@Nullable Light light) {
        if (light == null) {
            return null;
        }
        return new Labelled(
                light.name(),
                switch (light) {
                    case GREEN -> new Bilingual("Grønt lys", "Green light");
                    case YELLOW -> new Bilingual("Gult lys", "Yellow light");
                    case RED -> new Bilingual("Rødt lys", "Red light");
                });
    }
}
