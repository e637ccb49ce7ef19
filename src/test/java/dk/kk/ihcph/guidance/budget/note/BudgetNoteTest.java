package dk.kk.ihcph.guidance.budget.note;

import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.amount;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.line;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.remove;
import static dk.kk.ihcph.guidance.budget.note.BudgetNotes.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.allocation.Allocation;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BudgetNoteTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final NoteDecision DECISION =
            new NoteDecision("Borgerrepræsentationen", LocalDate.of(2025, 10, 2), "2025-0123456", null, null);

    private static List<Violation> refusals(Consumer<ObjectNode> bent) {
        NoteDocument request = request(bent);
        return catchThrowableOfType(Refused.class, () -> BudgetNote.proposed(request))
                .violations();
    }

    private static List<String> codes(Consumer<ObjectNode> bent) {
        return refusals(bent).stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    @Test
    void makesOneAllocationForEachLineAndYearThatAddUpToTheNote() {
        List<Allocation> allocations = BudgetNote.proposed(request(note -> {})).adopt(DECISION, TODAY);
        assertThat(allocations).hasSize(16);
        assertThat(allocations.stream()
                        .map(allocation -> allocation.amount().adopted())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("6652000.00"));
        assertThat(allocations.get(5).amount().year()).isEqualTo(2027);
        assertThat(allocations.get(5).amount().adopted()).isEqualTo(new BigDecimal("580000.00"));
    }

    @Test
    void namesEachTotalThatIsOffWithStatedComputedAndDifference() {
        List<Violation> refusals = refusals(note -> {
            amount(note, "/totals/perYear/1", "1663001.00");
            ((ObjectNode) note.get("totals")).put("overall", 6651999.5).put("fte", 3);
        });
        assertThat(refusals)
                .extracting(Violation::pointer, violation -> violation.message().en())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "/totals/perYear/1/amount",
                                "The total of 2027 is stated as DKK 1,663,001, but the lines give DKK 1,663,000 (difference DKK 1)."),
                        org.assertj.core.groups.Tuple.tuple(
                                "/totals/overall",
                                "The overall total is stated as DKK 6,651,999.50, but the lines give DKK 6,652,000 (difference DKK -0.50)."),
                        org.assertj.core.groups.Tuple.tuple(
                                "/totals/fte",
                                "The total of full-time equivalents is stated as 3, but the lines give 2.5 (difference 0.5)."));
    }

    @Test
    void namesTheTotalsThatALineOffByOneOereUpsets() {
        assertThat(codes(note -> amount(note, "/lines/0/amounts/0", "623000.01")))
                .containsExactly("/totals/perYear/0/amount TOTAL_DIFFERS", "/totals/overall TOTAL_DIFFERS");
    }

    @Test
    void refusesALineThatMissesAYearOrHasAnExtraOrTwice() {
        assertThat(codes(note -> remove(note, "/lines/2/amounts", 1))).containsExactly("/lines/2/amounts MISSING_YEAR");
        assertThat(codes(note -> ((ArrayNode) note.at("/lines/2/amounts"))
                        .addObject()
                        .put("year", 2030)
                        .put("amount", 1)))
                .containsExactly("/lines/2/amounts/4/year UNKNOWN_YEAR");
        assertThat(codes(note -> ((ArrayNode) note.at("/lines/2/amounts"))
                        .addObject()
                        .put("year", 2026)
                        .put("amount", 1)))
                .containsExactly("/lines/2/amounts/4/year REPEATED_YEAR");
    }

    @Test
    void refusesTotalsThatMissAYearAndYearsThatStandTwice() {
        assertThat(codes(note -> remove(note, "/totals/perYear", 3))).containsExactly("/totals/perYear MISSING_YEAR");
        assertThat(codes(note -> ((ArrayNode) note.get("years")).add(2026))).containsExactly("/years/4 REPEATED_YEAR");
    }

    @Test
    void refusesTheSameLineTwice() {
        assertThat(codes(note -> {
                    line(note, 1).setAll(line(note, 0).deepCopy());
                    for (int year = 0; year < 4; year++) {
                        amount(note, "/totals/perYear/" + year, "1706000.00");
                    }
                    ((ObjectNode) note.get("totals")).put("overall", 6824000);
                }))
                .containsExactly("/lines/1 DUPLICATE_LINE");
    }

    @Test
    void refusesTheCommitteeAndGrantOfTheOtherAdministration() {
        assertThat(codes(note -> line(note, 0).put("committee", "KFU").put("grant", "1060")))
                .containsExactly(
                        "/lines/0/committee COMMITTEE_OF_ANOTHER_ADMINISTRATION",
                        "/lines/0/grant GRANT_OF_ANOTHER_ADMINISTRATION");
    }

    @Test
    void countsIncomeAndSavingsByTheirMinusSign() {
        BudgetNote note = BudgetNote.proposed(request(bent -> {
            line(bent, 3).put("direction", "INCOME");
            for (int year = 0; year < 4; year++) {
                amount(bent, "/lines/3/amounts/" + year, "-50000");
                amount(bent, "/totals/perYear/" + year, "1563000");
            }
            ((ObjectNode) bent.get("totals")).put("overall", 6252000);
        }));
        assertThat(note.document().totals().overall()).isEqualTo(new BigDecimal("6252000.00"));
    }

    @Test
    void ordersYearsHoweverTheyWereGiven() {
        NoteDocument note = BudgetNote.proposed(request(bent -> {
                    ArrayNode years = (ArrayNode) bent.get("years");
                    years.removeAll().add(2029).add(2026).add(2028).add(2027);
                    ArrayNode amounts = (ArrayNode) bent.at("/lines/0/amounts");
                    amounts.add(amounts.remove(0));
                    amount(bent, "/lines/0/amounts/0", "623001");
                    amount(bent, "/totals/perYear/1", "1663001");
                    ((ObjectNode) bent.get("totals")).put("overall", 6652001);
                }))
                .document();
        assertThat(note.heading().years()).containsExactly(2026, 2027, 2028, 2029);
        assertThat(note.lines().get(0).amounts()).extracting(YearAmount::year).containsExactly(2026, 2027, 2028, 2029);
        assertThat(note.lines().get(0).amounts().get(1).amount()).isEqualTo(new BigDecimal("623001.00"));
        assertThat(note.totals().perYear().get(1)).isEqualTo(new YearAmount(2027, new BigDecimal("1663001.00")));
    }

    @Test
    void isDecidedOnlyOnce() {
        BudgetNote note = BudgetNote.proposed(request(bent -> {}));
        note.reject(DECISION, TODAY);
        assertThatThrownBy(() -> note.adopt(DECISION, TODAY))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind())
                        .isEqualTo(CommonProblem.ILLEGAL_TRANSITION));
        assertThat(note.status()).isEqualTo(NoteStatus.REJECTED);
        assertThat(BudgetNoteView.of(note, true).allowedActions()).isEmpty();
    }

    @Test
    void staysProposedWhereTheDecisionIsRefused() {
        BudgetNote note = BudgetNote.proposed(request(bent -> {}));
        NoteDecision tomorrow = new NoteDecision("BR", TODAY.plusDays(1), "2025-0123456", false, null);
        NoteDecision withoutCase = new NoteDecision("BR", TODAY, null, false, null);
        assertThatThrownBy(() -> note.adopt(tomorrow, TODAY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> note.adopt(withoutCase, TODAY)).isInstanceOf(Refused.class);
        assertThat(BudgetNoteView.of(note, true).allowedActions()).containsExactly(NoteAction.ADOPT, NoteAction.REJECT);
        note.adopt(new NoteDecision("BR", TODAY, null, true, null), TODAY);
        assertThat(note.status()).isEqualTo(NoteStatus.ADOPTED);
    }
}
