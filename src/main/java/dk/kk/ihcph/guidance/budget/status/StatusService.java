package dk.kk.ihcph.guidance.budget.status;

import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.budget.forecast.AsOf;
import dk.kk.ihcph.guidance.budget.forecast.ForecastMethod;
import dk.kk.ihcph.guidance.budget.forecast.Horizon;
import dk.kk.ihcph.guidance.budget.ledger.AllocationLedger;
import dk.kk.ihcph.guidance.budget.ledger.StatusRepository;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the status of a budget year as it was known at an instant. */
@ApplicationScoped
public class StatusService {
    private final StatusRepository ledger;
    private final HourlyPrices prices;
    private final StatusConfig config;
    private final Clock clock;

    StatusService(StatusRepository ledger, HourlyPrices prices, StatusConfig config, Clock clock) {
        this.ledger = ledger;
        this.prices = prices;
        this.config = config;
        this.clock = clock;
    }

    public StatusView status(StatusFilter filter) {
        return status(filter, asOf(filter.asOf, Violation.ofParameter("asOf", AsOf.WRONG_FORM, AsOf.WORDS)));
    }

    Document document(StatusFilter filter) {
        return StatusDocument.of(status(filter), filter, clock.getZone());
    }

    public StatusView status(StatusFilter filter, Instant asOf) {
        int year =
                filter.year == null ? LocalDate.ofInstant(asOf, clock.getZone()).getYear() : filter.year;
        ForecastMethod method = Objects.requireNonNullElse(filter.method, config.forecastMethod());
        List<AllocationLedger> allocations = ledger.ledgers(year, asOf, clock.getZone()).stream()
                .filter(one -> filter.covers(one.facts()))
                .toList();
        return new YearStatus(
                        Horizon.at(asOf, year, clock.getZone()),
                        method,
                        filter.method != null,
                        new Thresholds(config.yellowPercent(), config.redPercent()),
                        prices)
                .of(allocations, asOf);
    }

    /** Returns the latest instant before which no ledger entry can still appear. */
    public Instant latestCompleteInstant() {
        return ledger.latestCompleteInstant();
    }

    /** Returns the requested instant, capped at the latest complete one, so that the answer can be reproduced. */
    public Instant asOf(@Nullable String text, Violation unread) {
        Instant known = ledger.latestCompleteInstant();
        if (text == null) {
            return known;
        }
        Instant asked = AsOf.read(text, clock.getZone())
                .orElseThrow(
                        () -> unread.parameter() == null ? Refused.invalid(unread) : Refused.invalidParameter(unread));
        return asked.isAfter(known) ? known : asked;
    }
}
