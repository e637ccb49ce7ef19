package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.PriceBasis;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.note.EarlierGrant;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.budget.note.NoteLine;
import dk.kk.ihcph.guidance.budget.price.NotePriceLevelsView.AmountAtLevel;
import dk.kk.ihcph.guidance.budget.price.NotePriceLevelsView.Earlier;
import dk.kk.ihcph.guidance.budget.price.NotePriceLevelsView.Level;
import dk.kk.ihcph.guidance.budget.price.NotePriceLevelsView.LineAtLevel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Converts a note line by line, and its earlier grants, to several price levels. */
final class NotePriceLevels {
    private static final int SHARE_DECIMALS = 4;

    private final NoteDocument note;
    private final List<List<BigDecimal>> shares;
    private final PriceRates rates;
    private final BigDecimal noteShare;

    /** @param shares the wage shares by line and year */
    NotePriceLevels(NoteDocument note, List<List<BigDecimal>> shares, PriceRates rates) {
        this.note = note;
        this.shares = shares;
        this.rates = rates;
        this.noteShare = noteShare();
    }

    NotePriceLevelsView view(int from, int to) {
        List<Level> levels =
                IntStream.rangeClosed(from, to).mapToObj(this::level).toList();
        int first = note.earlierGrants().stream()
                .mapToInt(this::statedIn)
                .reduce(Math.min(from, note.heading().priceLevel()), Math::min);
        int last = note.earlierGrants().stream()
                .mapToInt(this::statedIn)
                .reduce(Math.max(to, note.heading().priceLevel()), Math::max);
        return new NotePriceLevelsView(
                note.heading().code(),
                note.heading().title(),
                note.heading().priceLevel(),
                noteShare.setScale(SHARE_DECIMALS, RoundingMode.HALF_UP),
                levels,
                rates.between(first, last));
    }

    /** Returns the wage share of the note's expenditure, weighted by amount. */
    private BigDecimal noteShare() {
        BigDecimal wages = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (int i = 0; i < note.lines().size(); i++) {
            NoteLine line = note.lines().get(i);
            if (line.terms().direction() == Direction.EXPENDITURE) {
                for (int year = 0; year < line.amounts().size(); year++) {
                    BigDecimal amount = line.amounts().get(year).amount().max(BigDecimal.ZERO);
                    wages = wages.add(amount.multiply(shares.get(i).get(year)));
                    all = all.add(amount);
                }
            }
        }
        return all.signum() == 0 ? BigDecimal.ZERO : wages.divide(all, MathContext.DECIMAL128);
    }

    private Level level(int level) {
        List<LineAtLevel> lines = new ArrayList<>();
        for (int i = 0; i < note.lines().size(); i++) {
            lines.add(line(note.lines().get(i), shares.get(i), level));
        }
        List<YearAmount> perYear = IntStream.range(0, note.heading().years().size())
                .mapToObj(place -> new YearAmount(
                        note.heading().years().get(place),
                        lines.stream()
                                .map(line -> line.amounts().get(place).amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
        return new Level(
                level,
                lines,
                perYear,
                perYear.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                note.earlierGrants().stream()
                        .map(grant -> earlier(grant, level))
                        .toList());
    }

    private LineAtLevel line(NoteLine line, List<BigDecimal> share, int level) {
        List<AmountAtLevel> amounts = IntStream.range(0, line.amounts().size())
                .mapToObj(place -> {
                    YearAmount stated = line.amounts().get(place);
                    BigDecimal amount =
                            rates.convert(stated.amount(), note.heading().priceLevel(), level, share.get(place));
                    return new AmountAtLevel(stated.year(), share.get(place), amount);
                })
                .toList();
        return new LineAtLevel(
                line.label(),
                line.terms().administration(),
                amounts,
                amounts.stream().map(AmountAtLevel::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Earlier earlier(EarlierGrant grant, int level) {
        int statedIn = statedIn(grant);
        return new Earlier(
                grant.year(),
                grant.source(),
                statedIn,
                grant.amount(),
                rates.convert(grant.amount(), statedIn, level, noteShare));
    }

    private int statedIn(EarlierGrant grant) {
        return grant.priceBasis() == PriceBasis.RUNNING
                ? grant.year()
                : note.heading().priceLevel();
    }
}
