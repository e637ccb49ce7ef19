package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.imports.DanishNumber;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;

/** Reads amounts in kroner as Danish finance systems write them, with at most two decimals. */
final class DanishAmount {
    private static final int DECIMALS = 2;

    private DanishAmount() {}

    static BigDecimal read(String pointer, String cell) {
        return DanishNumber.of(cell, DECIMALS)
                .orElseThrow(() -> Refused.invalid(Violation.at(
                        pointer,
                        "NOT_A_DANISH_NUMBER",
                        new Bilingual(
                                "skal være et beløb skrevet på dansk, fx 1.234,56 eller -1.234,56",
                                "must be an amount in Danish format such as 1.234,56 or -1.234,56"))));
    }
}
