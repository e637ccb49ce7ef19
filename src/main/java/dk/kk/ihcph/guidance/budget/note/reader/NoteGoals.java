package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.budget.note.reader.Table.Kind;
import dk.kk.ihcph.guidance.budget.note.reader.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The goals of a note: target group, activity, aim and follow-up. */
final class NoteGoals {
    private NoteGoals() {}

    static List<NoteGoal> of(List<Table> tables, Prose prose, Findings findings) {
        List<NoteGoal> goals = new ArrayList<>();
        for (Table table : tables.stream().filter(Table::isOfGoals).toList()) {
            for (Row row : table.rows) {
                String pointer = "/goals/" + goals.size();
                List<String> cells = Kind.GOAL.stream()
                        .map(kind -> prose.joined(Line.of(table.words(row, kind))))
                        .toList();
                boolean whole = cells.stream().noneMatch(String::isEmpty);
                findings.expect(whole, Finding.GOAL_NOT_READ, pointer, row.words());
                if (whole) {
                    goals.add(new NoteGoal(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
                    Map.of(
                                    "targetGroup",
                                    Kind.TARGET_GROUP,
                                    "activity",
                                    Kind.ACTIVITY,
                                    "aim",
                                    Kind.AIM,
                                    "followUp",
                                    Kind.FOLLOW_UP)
                            .forEach((field, kind) -> findings.place(pointer + "/" + field, table.words(row, kind)));
                }
            }
        }
        boolean printed = prose.text().matches("(?s).*(?:Tabel 1\\. Oversigt over målsætning|Målgruppe).*");
        findings.expect(!printed || !goals.isEmpty(), Finding.GOALS_NOT_READ, "/goals", List.of());
        return goals;
    }
}
