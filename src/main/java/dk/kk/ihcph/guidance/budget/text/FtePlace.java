package dk.kk.ihcph.guidance.budget.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the number of full-time equivalents stands in a label. */
record FtePlace(int line, int column, int end) {

    static Optional<FtePlace> in(List<List<Token>> label, LabelText text) {
        String printed = text.ftePrinted() == null ? "" : text.ftePrinted();
        String last = printed.substring(printed.lastIndexOf(' ') + 1);
        List<Token> tokens = label.stream().flatMap(List::stream).toList();
        // The number is the word before "årsværk", or is printed together with it.
        return Stream.iterate(0, at -> at < tokens.size(), at -> at + 1)
                .filter(at -> (at + 1 < tokens.size() && LineParts.isFte(tokens.get(at + 1)))
                        || tokens.get(at).word().matches(".*(?:åv|årsv).*"))
                .map(tokens::get)
                .filter(token -> token.text().contains(last))
                .findFirst()
                .map(token -> {
                    int column = token.column() + token.text().indexOf(last);
                    return new FtePlace(token.line(), column, column + last.length());
                });
    }
}
