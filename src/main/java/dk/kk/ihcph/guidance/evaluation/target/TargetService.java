package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Proposes, approves and ends targets. The database's exclusion constraint decides between concurrent approvals. */
@ApplicationScoped
class TargetService {
    private final TargetRepository targets;
    private final TargetRanges ranges;
    private final Caller caller;
    private final Clock clock;

    TargetService(TargetRepository targets, TargetRanges ranges, Caller caller, Clock clock) {
        this.targets = targets;
        this.ranges = ranges;
        this.caller = caller;
        this.clock = clock;
    }

    Page<TargetView> list(TargetFilter filter, PageRequest page) {
        if (filter.indicator != null && ranges.of(filter.indicator).isEmpty()) {
            throw Refused.invalidParameter(Violation.unknownCodeOfParameter("indicator", "/indicators"));
        }
        return Page.of(targets.list(filter, page), page, row -> Cursor.of(row.id()), rows -> rows.stream()
                .map(this::view)
                .toList());
    }

    TargetView get(UUID id) {
        return view(targets.findByIdOptional(id).orElseThrow(Refused::notFound));
    }

    @Transactional
    TargetView propose(TargetTerms terms) {
        Refused.refuse(terms.broken(ranges.of(terms.indicator()).orElse(null)));
        if (terms.supersedes() != null) {
            superseded(terms.supersedes()).checkSupersession(terms, LocalDate.now(clock));
        }
        IndicatorTarget target = new IndicatorTarget(terms, mine().iterator().next(), clock.instant());
        targets.persistAndFlush(target);
        return view(target);
    }

    /** Approves what is proposed: the target, or its end. */
    @Transactional
    TargetView approve(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, (target, mine) -> {
            if (target.status() == TargetStatus.APPROVED) {
                target.approveEnd(mine, LocalDate.now(clock));
            } else {
                if (target.isCompletedBy(mine)) {
                    makeRoom(target);
                }
                target.approve(mine);
            }
        });
    }

    @Transactional
    TargetView withdraw(UUID id, @Nullable IfMatch seen) {
        return change(id, seen, (target, mine) -> target.withdraw());
    }

    @Transactional
    TargetView end(UUID id, TargetEndRequest request, @Nullable IfMatch seen) {
        return change(
                id,
                seen,
                (target, mine) -> target.proposeEnd(request.by(mine.iterator().next()), LocalDate.now(clock)));
    }

    /** Ends the superseded target before its successor is approved, because two never overlap in the database. */
    private void makeRoom(IndicatorTarget target) {
        UUID superseded = target.terms().supersedes();
        if (superseded != null) {
            superseded(superseded).endFor(target.terms(), LocalDate.now(clock));
            targets.flush();
        }
        targets.overlapping(target).ifPresent(other -> {
            throw IndicatorTarget.overlaps(other);
        });
    }

    private IndicatorTarget superseded(UUID id) {
        return targets.locked(id).orElseThrow(() -> Refused.invalid(IndicatorTarget.nothingToSupersede()));
    }

    private TargetView change(
            UUID id, @Nullable IfMatch seen, BiConsumer<IndicatorTarget, Set<Administration>> change) {
        IndicatorTarget target = targets.locked(id).orElseThrow(Refused::notFound);
        if (seen != null) {
            target.check(seen);
        }
        change.accept(target, mine());
        targets.flush();
        return view(target);
    }

    /** Returns the administrations for which the caller may set targets; at least one, as the resource requires it. */
    private Set<Administration> mine() {
        return caller.administrationsFor(Permission.EVALUATION_WRITE);
    }

    private TargetView view(IndicatorTarget target) {
        return TargetView.of(target, mine());
    }
}
