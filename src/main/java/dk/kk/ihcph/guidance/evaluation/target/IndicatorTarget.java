package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A target of an indicator. It is proposed by one administration, approved by the other, and ended by both. */
@Entity
class IndicatorTarget {
    private static final Bilingual PAST = new Bilingual(
            "må ikke ligge i fortiden: et mål, der har været gældende, ændres ikke",
            "must not be in the past: a target that was in force does not change");
    private static final Bilingual BEFORE = new Bilingual(
            "må ikke ligge før den dag, målet begynder at gælde",
            "must not be before the day on which it comes into force");
    private static final Bilingual NOT_EARLIER =
            new Bilingual("skal ligge før den dag, målet allerede slutter", "must be before the day it already ends");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @Embedded
    private TargetTerms terms;

    @Enumerated(EnumType.STRING)
    private TargetStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Administration proposedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column
    private List<String> approvals;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable TargetEnd ending;

    @Column(updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IndicatorTarget() {}

    /** Proposes a target. The proposing administration thereby approves it. */
    @SuppressWarnings("NullAway.Init") // the id comes with persisting
    IndicatorTarget(TargetTerms terms, Administration proposer, Instant now) {
        this.terms = terms;
        status = TargetStatus.PROPOSED;
        proposedBy = proposer;
        approvals = List.of(proposer.name());
        createdAt = now;
    }

    /** Records that these administrations approve the proposal; it is approved once both have. */
    void approve(Set<Administration> by) {
        if (status != TargetStatus.PROPOSED) {
            throw Refused.illegalTransition(status);
        }
        Set<String> all = new TreeSet<>(approvals);
        by.forEach(one -> all.add(one.name()));
        approvals = List.copyOf(all);
        if (missingApprovals().isEmpty()) {
            status = TargetStatus.APPROVED;
        }
    }

    /** Returns whether the target is approved once these administrations approve it. */
    boolean isCompletedBy(Set<Administration> by) {
        return status == TargetStatus.PROPOSED && by.containsAll(missingApprovals());
    }

    /** Withdraws the proposed target, or the proposed end of an approved one. */
    void withdraw() {
        if (hasProposedEnd()) {
            ending = null;
        } else if (status == TargetStatus.PROPOSED) {
            status = TargetStatus.WITHDRAWN;
        } else {
            throw Refused.illegalTransition(status);
        }
    }

    void proposeEnd(TargetEnd end, LocalDate today) {
        if (status != TargetStatus.APPROVED) {
            throw Refused.illegalTransition(status);
        }
        checkEnd(end.to(), "/to", today);
        ending = end;
    }

    /** Ends the target as proposed, if an administration other than the proposer approves that. */
    void approveEnd(Set<Administration> by, LocalDate today) {
        TargetEnd end = ending;
        if (end == null || !hasProposedEnd()) {
            throw Refused.illegalTransition(status);
        }
        if (by.stream().anyMatch(one -> one != end.proposedBy())) {
            checkEnd(end.to(), "/to", today);
            terms = terms.endingOn(end.to());
            ending = end.onceApproved();
        }
    }

    /** Ends the target because an approved one supersedes it from that day on. An end proposed for it lapses. */
    void endFor(TargetTerms successor, LocalDate today) {
        checkSupersession(successor, today);
        terms = terms.endingOn(successor.from());
        ending = null;
    }

    /** Refuses terms of a successor that this target cannot make way for. */
    void checkSupersession(TargetTerms successor, LocalDate today) {
        if (status != TargetStatus.APPROVED || !terms.indicator().equals(successor.indicator())) {
            throw Refused.invalid(nothingToSupersede());
        }
        checkEnd(successor.from(), "/from", today);
    }

    static Violation nothingToSupersede() {
        return Violation.at(
                "/supersedes",
                "NOT_TO_SUPERSEDE",
                new Bilingual(
                        "skal være et godkendt mål for samme indikator",
                        "must be an approved target of the same indicator"));
    }

    /** Refuses an end that would change what was in force, or that is not earlier than the known one. */
    private void checkEnd(LocalDate end, String pointer, LocalDate today) {
        if (!DayRange.isPlausible(end)) {
            throw Refused.invalid(DayRange.outOfRange(pointer));
        }
        if (end.isBefore(today)) {
            throw Refused.invalid(Violation.at(pointer, "ENDS_IN_THE_PAST", PAST));
        }
        if (end.isBefore(terms.from())) {
            throw Refused.invalid(Violation.at(pointer, "ENDS_BEFORE_IT_STARTS", BEFORE));
        }
        LocalDate known = terms.to();
        if (known != null && !end.isBefore(known)) {
            throw Refused.invalid(Violation.at(pointer, "ENDS_NO_EARLIER", NOT_EARLIER));
        }
    }

    /** Refuses an approval beside another target that is in force on some of the same days. */
    static Refused overlaps(IndicatorTarget other) {
        TargetTerms terms = other.terms;
        return Refused.of(
                CommonProblem.CONFLICT,
                terms.to() == null
                        ? new Bilingual(
                                        "Et andet mål for indikatoren gælder fra %s. Afslut det, eller erstat det.",
                                        "Another target of the indicator is in force from %s. End it or supersede it.")
                                .with(terms.from())
                        : new Bilingual(
                                        "Et andet mål for indikatoren gælder fra %s til og med %s. Afslut det, eller"
                                                + " erstat det.",
                                        "Another target of the indicator is in force from %s up to and including %s."
                                                + " End it or supersede it.")
                                .with(terms.from(), terms.to().minusDays(1)));
    }

    /** Refuses with 412 if the caller has seen another version. */
    void check(IfMatch seen) {
        seen.check(version);
    }

    boolean hasProposedEnd() {
        return ending != null && !ending.approved();
    }

    /** Returns the administrations that must still approve the target or the end proposed for it. */
    Set<Administration> missingApprovals() {
        Set<Administration> missing = EnumSet.noneOf(Administration.class);
        TargetEnd end = ending;
        if (status == TargetStatus.PROPOSED) {
            missing.addAll(EnumSet.allOf(Administration.class));
            missing.removeAll(approvals());
        } else if (end != null && !end.approved()) {
            missing.addAll(EnumSet.complementOf(EnumSet.of(end.proposedBy())));
        }
        return missing;
    }

    /** Returns the administrations that approved the target, in their own order. */
    Set<Administration> approvals() {
        return approvals.stream()
                .map(Administration::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Administration.class)));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TargetTerms terms() {
        return terms;
    }

    TargetStatus status() {
        return status;
    }

    Administration proposedBy() {
        return proposedBy;
    }

    @Nullable
    TargetEnd ending() {
        return ending;
    }

    Instant createdAt() {
        return createdAt;
    }
}
