package dk.kk.ihcph.guidance.evaluation.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target as it is answered. */
@StoredAnswer("targets rest on public decisions")
@Schema(name = "IndicatorTarget", description = "A target of an indicator, approved by both administrations")
record TargetView(
        @JsonIgnore long version, UUID id, @JsonUnwrapped TargetTerms terms, @JsonUnwrapped Approvals standing)
        implements Versioned {

    /** The state of the target, and the agreement of the administrations. */
    @Schema(hidden = true)
    record Approvals(
            TargetStatus status,
            @Schema(description = "Administration that proposed it") Administration proposedBy,
            @Schema(description = "Administrations that have approved it", maxItems = 2) Set<Administration> approvals,
            @Schema(
                            description = "Administrations that must still approve the target, or its proposed end",
                            maxItems = 2)
                    Set<Administration> missingApprovals,
            @Schema(
                            description =
                                    "Proposed or approved end; absent if none was proposed, or if another target supersedes this one")
                    @Nullable
                    TargetEnd ending,
            Instant createdAt,
            @Schema(maxItems = 3) List<TargetAction> allowedActions) {}

    /**
     * @param mine the administrations for which the caller may set targets
     */
    static TargetView of(IndicatorTarget target, Set<Administration> mine) {
        Set<Administration> missing = target.missingApprovals();
        return new TargetView(
                target.version(),
                target.id(),
                target.terms(),
                new Approvals(
                        target.status(),
                        target.proposedBy(),
                        target.approvals(),
                        missing,
                        target.ending(),
                        target.createdAt(),
                        mine.isEmpty() ? List.of() : actions(target, missing, mine)));
    }

    private static List<TargetAction> actions(
            IndicatorTarget target, Set<Administration> missing, Set<Administration> mine) {
        List<TargetAction> actions = new ArrayList<>();
        if (mine.stream().anyMatch(missing::contains)) {
            actions.add(TargetAction.APPROVE);
        }
        if (!missing.isEmpty()) {
            actions.add(TargetAction.WITHDRAW);
        }
        if (target.status() == TargetStatus.APPROVED) {
            actions.add(TargetAction.END);
        }
        return actions;
    }
}
