package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.budget.note.BudgetNoteService;
import dk.kk.ihcph.guidance.budget.note.EarlierGrant;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Converts a note to the prices of other years. */
@ApplicationScoped
class NotePriceLevelsService {
    private static final int MOST_LEVELS = 30;

    private final BudgetNoteService notes;
    private final PriceLevels levels;

    NotePriceLevelsService(BudgetNoteService notes, PriceLevels levels) {
        this.notes = notes;
        this.levels = levels;
    }

    NotePriceLevelsView get(String code, @Nullable Integer from, @Nullable Integer to) {
        NoteDocument note = notes.get(code).document();
        int first = from != null
                ? from
                : note.earlierGrants().stream()
                        .mapToInt(EarlierGrant::year)
                        .reduce(note.heading().priceLevel(), Math::min);
        int last =
                to != null ? to : Math.max(first, Collections.max(note.heading().years()));
        if (last < first || last - first >= MOST_LEVELS) {
            throw Refused.invalidParameter(Violation.ofParameter(
                    "toPriceLevel",
                    "LEVELS_OUT_OF_RANGE",
                    new Bilingual(
                                    "skal ligge højst %s efter det første prisniveau (%s)",
                                    "must be at most %s after the first price level (%s)")
                            .with(Noun.YEARS.count(MOST_LEVELS - 1), first)));
        }
        return new NotePriceLevels(note, notes.wageShares(note), levels.rates()).view(first, last);
    }
}
