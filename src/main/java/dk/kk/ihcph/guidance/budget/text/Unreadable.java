package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Violation;
import java.util.Optional;

/** Why a row cannot be read. */
final class Unreadable {
    private Unreadable() {}

    static Violation row(TableRow row, int amounts, Unit unit) {
        Optional<Token> notDanish = row.numbers.stream()
                .filter(token ->
                        DanishNumber.of(token.text()).filter(unit::fits).isEmpty()
                                && token.text().matches(".*[.,].*"))
                .findFirst();
        if (notDanish.isPresent()) {
            return notDanish(notDanish.get());
        }
        if (row.numbers.size() < amounts) {
            return Refusal.at(
                    row.place(),
                    "CELL_MISSING",
                    new Bilingual(
                                    "rækken har %s tal, og tabellen har %s kolonner med beløb",
                                    "the row has %s numbers, and the table %s columns of amounts")
                            .with(row.numbers.size(), amounts));
        }
        return Refusal.at(
                row.place(),
                "UNREADABLE_ROW",
                new Bilingual(
                                "rækkens %s tal kan ikke læses som %s beløb",
                                "the %s numbers of the row cannot be read as %s amounts")
                        .with(row.numbers.size(), amounts));
    }

    static Violation notDanish(Token number) {
        return Refusal.at(
                number,
                "NOT_A_DANISH_NUMBER",
                new Bilingual(
                        "tallet er ikke skrevet på dansk (1.663,00) eller har flere decimaler, end enheden har; det læses ikke"
                                + " efter et skøn",
                        "the number is not in Danish format (1.663,00), or has more decimals than its unit; it is not"
                                + " guessed"));
    }

    static Violation tooLong(TableRow first, int most) {
        return Refusal.at(
                first.place(),
                "TOO_MANY_LINES",
                new Bilingual("tabellen har flere end %s rækker", "the table has more than %s rows").with(most));
    }

    static Violation ambiguous(TableRow first) {
        return Refusal.at(
                first.place(),
                "AMBIGUOUS",
                new Bilingual(
                        "tabellen fra denne række kan læses på flere måder, der alle stemmer",
                        "the table from this row on can be read in several ways that all add up"));
    }
}
