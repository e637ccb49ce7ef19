package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.web.Cursor;
import dk.kk.ihcph.guidance.web.Dimensions;
import dk.kk.ihcph.guidance.web.Page;
import dk.kk.ihcph.guidance.web.PageRequest;
import dk.kk.ihcph.guidance.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what was allocated; allocations are made by adopting a note. */
@ApplicationScoped
class AllocationService {
    /** As many as a page holds. */
    private static final int MOST_TOTALS = 200;

    private final AllocationRepository allocations;

    AllocationService(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    Page<AllocationView> list(AllocationFilter filter, PageRequest page) {
        return Page.of(
                allocations.list(filter, page),
                page,
                allocation -> Cursor.of(allocation.year(), allocation.id()),
                rows -> rows.stream().map(Allocation::view).toList());
    }

    AllocationView get(UUID id) {
        return allocations
                .findByIdOptional(id)
                .orElseThrow(ProblemException::notFound)
                .view();
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
