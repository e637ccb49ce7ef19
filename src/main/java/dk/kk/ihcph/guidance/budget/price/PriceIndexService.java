package dk.kk.ihcph.guidance.budget.price;

import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/** Records and lists rates. */
@ApplicationScoped
public class PriceIndexService {
    private final PriceIndexRepository indices;
    private final PriceLevels levels;

    PriceIndexService(PriceIndexRepository indices, PriceLevels levels) {
        this.indices = indices;
        this.levels = levels;
    }

    Page<PriceIndexView> list(PriceIndexFilter filter, PageRequest page) {
        return Page.of(
                indices.list(filter, page),
                page,
                index -> Cursor.of(index.rate().year(), index.rate().revision()),
                rows -> rows.stream().map(PriceIndexView::of).toList());
    }

    PriceIndexView get(UUID id) {
        return indices.findByIdOptional(id).map(PriceIndexView::of).orElseThrow(Refused::notFound);
    }

    /** Records the next revision of the year. Of two simultaneous requests the database refuses one with 409. */
    @Transactional
    public PriceIndexView record(PriceIndexRequest request) {
        PriceIndex index = new PriceIndex(request, indices.lastRevision(request.year()) + 1);
        indices.persistAndFlush(index);
        return PriceIndexView.of(index);
    }

    ConversionView convert(ConversionQuery asked) {
        PriceRates rates = levels.rates();
        BigDecimal wageShare = Objects.requireNonNullElse(asked.wageShare, BigDecimal.ONE);
        BigDecimal factor = rates.factor(asked.fromPriceLevel, asked.toPriceLevel, wageShare);
        return new ConversionView(
                asked.amount,
                asked.fromPriceLevel,
                asked.toPriceLevel,
                wageShare,
                factor.round(ConversionView.SHOWN),
                rates.convert(asked.amount, asked.fromPriceLevel, asked.toPriceLevel, wageShare),
                rates.between(asked.fromPriceLevel, asked.toPriceLevel));
    }
}
