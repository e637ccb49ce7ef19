package dk.kk.ihcph.guidance.budget.note;

import java.util.List;

/**
 * Tells that a note was adopted, in the transaction of its adoption.
 *
 * @param goals the rows of its table 1
 */
public record NoteAdopted(String code, List<NoteGoal> goals) {}
