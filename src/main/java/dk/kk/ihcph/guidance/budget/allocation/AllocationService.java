package dk.kk.ihcph.guidance.budget.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.budget.HourlyPrices;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Dimensions;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists and totals allocations, and changes their traits. Adopting a note creates allocations; only their own
 * administration describes them.
 */
@ApplicationScoped
class AllocationService {
    /** Equals the largest page. */
    private static final int MOST_TOTALS = 200;

    private final AllocationRepository allocations;
    private final HourlyPrices prices;
    private final MergePatch patches;
    private final Caller caller;

    AllocationService(AllocationRepository allocations, HourlyPrices prices, MergePatch patches, Caller caller) {
        this.allocations = allocations;
        this.prices = prices;
        this.patches = patches;
        this.caller = caller;
    }

    Page<AllocationView> list(AllocationFilter filter, PageRequest page) {
        return Page.of(
                allocations.list(filter, page),
                page,
                allocation -> Cursor.of(allocation.year(), allocation.id()),
                rows -> rows.stream().map(row -> AllocationView.of(row, prices)).toList());
    }

    AllocationView get(UUID id) {
        return AllocationView.of(allocations.findByIdOptional(id).orElseThrow(Refused::notFound), prices);
    }

    @Transactional
    AllocationView describe(UUID id, IfMatch seen, JsonNode patch) {
        Allocation allocation = allocations.findByIdOptional(id).orElseThrow(Refused::notFound);
        caller.require(Permission.BUDGET_WRITE, allocation.administration());
        allocation.check(seen);
        allocation.describe(patches.apply(patch, allocation.traits(), AllocationTraits.class));
        allocations.flush();
        return AllocationView.of(allocation, prices);
    }

    Page<AllocationTotal> totals(AllocationFilter filter, @Nullable String by) {
        List<AllocationTotal> totals =
                allocations.totals(filter, Dimensions.of(by, TotalDimension.values()), MOST_TOTALS + 1);
        if (totals.size() > MOST_TOTALS) {
            throw Dimensions.tooMany(MOST_TOTALS);
        }
        return Page.whole(totals);
    }
}
