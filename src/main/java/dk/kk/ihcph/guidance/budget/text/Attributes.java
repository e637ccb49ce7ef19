package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.ControlArea;
import dk.kk.ihcph.guidance.budget.Direction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row says beside its label and amounts: committee, grant, U or I, control area. What it does not say is null. */
final class Attributes {
    private static final Map<String, ControlArea> AREAS = Map.ofEntries(
            Map.entry("service", ControlArea.SERVICE),
            Map.entry("serviceudgift", ControlArea.SERVICE),
            Map.entry("serviceudgifter", ControlArea.SERVICE),
            Map.entry("serviceramme", ControlArea.SERVICE),
            Map.entry("servicerammen", ControlArea.SERVICE),
            Map.entry("anlæg", ControlArea.CONSTRUCTION),
            Map.entry("anlægsudgift", ControlArea.CONSTRUCTION),
            Map.entry("anlægsudgifter", ControlArea.CONSTRUCTION),
            Map.entry("overførsler", ControlArea.TRANSFERS),
            Map.entry("overførselsudgift", ControlArea.TRANSFERS),
            Map.entry("overførselsudgifter", ControlArea.TRANSFERS));
    /** The city's other committees, whose grants this service has none of. */
    private static final Set<String> OTHER_COMMITTEES = Set.of("ØU", "BUU", "SOU", "SUD", "TMU");

    @Nullable
    Committee committee;

    @Nullable
    Token committeeAt;

    @Nullable
    Token grantAt;

    @Nullable
    Direction direction;

    @Nullable
    Token directionAt;

    @Nullable
    ControlArea area;

    @Nullable
    Token areaAt;

    @Nullable
    Token foreignAt;

    static Optional<Committee> committee(Token token) {
        String word = token.word().toUpperCase(Locale.ROOT);
        return Stream.of(Committee.values()).filter(c -> c.name().equals(word)).findFirst();
    }

    static boolean isCommittee(Token token) {
        return committee(token).isPresent() || isForeign(token);
    }

    private static boolean isForeign(Token token) {
        return OTHER_COMMITTEES.contains(token.text());
    }

    static boolean isDirection(Token token) {
        return token.text().equals("U") || token.text().equals("I");
    }

    static Optional<ControlArea> area(Token token) {
        return Optional.ofNullable(AREAS.get(token.word()));
    }

    static boolean isKnownGrant(Token token) {
        return Stream.of(Committee.values()).anyMatch(c -> c.grant().equals(token.text()));
    }

    boolean isEmpty() {
        return committeeAt == null && grantAt == null && directionAt == null && areaAt == null && foreignAt == null;
    }

    /** Whether any of it stands between the label and this number. */
    boolean standsBefore(Token number) {
        return Stream.of(committeeAt, grantAt, directionAt, areaAt, foreignAt)
                .anyMatch(
                        token -> token != null && token.line() == number.line() && token.end() + 1 == number.column());
    }

    /** Takes the tokens in, each for what it is; four digits are the grant. */
    void take(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.isFourDigits()) {
                grantAt = token;
            } else if (isDirection(token)) {
                direction = token.text().equals("U") ? Direction.EXPENDITURE : Direction.INCOME;
                directionAt = token;
            } else if (isForeign(token)) {
                foreignAt = token;
            } else if (committee(token).isPresent()) {
                committee = committee(token).get();
                committeeAt = token;
            } else {
                area = area(token).orElse(area);
                areaAt = token;
            }
        }
    }

    /** Takes a heading in that stands alone on its line: a committee by its name, or a kind of money. */
    static Optional<Attributes> heading(TextLine line) {
        String words = line.words().toLowerCase(Locale.ROOT).replaceAll("[:.]$", "");
        Attributes heading = new Attributes();
        Token first = line.tokens().get(0);
        for (Committee committee : Committee.values()) {
            String name = committee.label().da().toLowerCase(Locale.ROOT);
            if (words.equals(name)
                    || words.equals(name + " (" + committee.name().toLowerCase(Locale.ROOT) + ")")) {
                heading.committee = committee;
                heading.committeeAt = first;
            }
        }
        if (words.equals("indtægter") || words.equals("udgifter")) {
            heading.direction = words.startsWith("i") ? Direction.INCOME : Direction.EXPENDITURE;
            heading.directionAt = first;
        }
        return heading.isEmpty() ? Optional.empty() : Optional.of(heading);
    }

    /** Takes over what the other says and this does not. */
    void complete(Attributes other) {
        if (committee == null && foreignAt == null) {
            committee = other.committee;
            committeeAt = other.committeeAt;
            foreignAt = other.foreignAt;
        }
        if (direction == null) {
            direction = other.direction;
            directionAt = other.directionAt;
        }
        if (area == null) {
            area = other.area;
            areaAt = other.areaAt;
        }
    }
}
