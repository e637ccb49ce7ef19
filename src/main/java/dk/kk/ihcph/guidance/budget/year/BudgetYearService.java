package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Closes and reopens the years of the caller's own administration. */
@ApplicationScoped
class BudgetYearService {
    private final BudgetYearRepository years;
    private final Caller caller;
    private final Clock clock;

    BudgetYearService(BudgetYearRepository years, Caller caller, Clock clock) {
        this.years = years;
        this.caller = caller;
        this.clock = clock;
    }

    Page<BudgetYearView> list(BudgetYearFilter filter, PageRequest page) {
        return Page.of(years.list(filter, page), page, year -> Cursor.of(year.id()), rows -> rows.stream()
                .map(this::view)
                .toList());
    }

    BudgetYearView get(String id) {
        return years.findByIdOptional(id).map(this::view).orElseThrow(Refused::notFound);
    }

    @Transactional
    BudgetYearView close(String id, @Nullable String reason, @Nullable IfMatch seen) {
        BudgetYear year = lockForChange(id, seen);
        year.close(reason, clock.instant());
        years.flush();
        return view(year);
    }

    @Transactional
    BudgetYearView reopen(String id, String reason, @Nullable IfMatch seen) {
        BudgetYear year = lockForChange(id, seen);
        year.reopen(reason, clock.instant());
        years.flush();
        return view(year);
    }

    private BudgetYear lockForChange(String id, @Nullable IfMatch seen) {
        BudgetYear year = years.forChange(id).orElseThrow(Refused::notFound);
        caller.require(Permission.BUDGET_WRITE, year.administration());
        if (seen != null) {
            year.check(seen);
        }
        return year;
    }

    private BudgetYearView view(BudgetYear year) {
        return BudgetYearView.of(year, caller.may(Permission.BUDGET_WRITE, year.administration()));
    }
}
