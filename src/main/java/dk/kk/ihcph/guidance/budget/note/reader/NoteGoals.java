package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.ColumnKind;
import dk.kk.ihcph.guidance.budget.note.reader.PrintedTable.PrintedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The goals of a note: target group, activity, aim and follow-up. */
final class NoteGoals {
    private NoteGoals() {}

    static List<NoteGoal> of(List<PrintedTable> tables, Prose prose, Findings findings) {
        List<NoteGoal> goals = new ArrayList<>();
        for (PrintedTable table :
                tables.stream().filter(PrintedTable::isOfGoals).toList()) {
            for (PrintedRow row : table.rows) {
                String pointer = "/goals/" + goals.size();
                List<String> cells = ColumnKind.GOAL.stream()
                        .map(kind -> prose.joined(PrintedLine.of(table.words(row, kind))))
                        .toList();
                boolean whole = cells.stream().noneMatch(String::isEmpty);
                findings.expect(whole, Finding.GOAL_NOT_READ, pointer, row.words());
                if (whole) {
                    goals.add(new NoteGoal(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
                    Map.of(
                                    "targetGroup",
                                    ColumnKind.TARGET_GROUP,
                                    "activity",
                                    ColumnKind.ACTIVITY,
                                    "aim",
                                    ColumnKind.AIM,
                                    "followUp",
                                    ColumnKind.FOLLOW_UP)
                            .forEach((field, kind) -> findings.place(pointer + "/" + field, table.words(row, kind)));
                }
            }
        }
        boolean printed = prose.text().matches("(?s).*(?:Tabel 1\\. Oversigt over målsætning|Målgruppe).*");
        findings.expect(!printed || !goals.isEmpty(), Finding.GOALS_NOT_READ, "/goals", List.of());
        return goals;
    }
}
