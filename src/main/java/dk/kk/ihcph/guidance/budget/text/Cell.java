package dk.kk.ihcph.guidance.budget.text;

import java.math.BigDecimal;
import java.util.List;

/**
 * One amount of a table as one way to read it has it.
 *
 * @param value in the table's unit, with the sign that is printed
 * @param tokens what it is printed as, on one line; none where the cell is blank
 */
record Cell(BigDecimal value, List<Token> tokens) {
    static final Cell BLANK = new Cell(BigDecimal.ZERO, List.of());
}
