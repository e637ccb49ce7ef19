package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.http.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;

@ApplicationScoped
class BaselineService {
    private final BaselineRepository baselines;

    BaselineService(BaselineRepository baselines) {
        this.baselines = baselines;
    }

    Page<BaselineView> list() {
        return Page.whole(baselines.listAll().stream()
                .sorted(Comparator.comparing(Baseline::position))
                .map(BaselineView::of)
                .toList());
    }
}
