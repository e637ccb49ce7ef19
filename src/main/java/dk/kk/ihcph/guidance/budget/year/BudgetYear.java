package dk.kk.ihcph.guidance.budget.year;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The accounts of an administration for a year. The database creates them with the year's first allocation. */
@Entity
class BudgetYear {
    /** Administration and year: {@code BIF-2026}. */
    static final String ID = "^(BIF|KFF)-[0-9]{4}$";

    @Id
    private String id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Administration administration;

    @Column(updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    private BudgetYearStatus status;

    private @Nullable String reason;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected BudgetYear() {}

    static String id(Administration administration, int year) {
        return administration + "-" + year;
    }

    void close(@Nullable String why, Instant now) {
        change(BudgetYearStatus.OPEN, BudgetYearStatus.CLOSED, why, now);
    }

    void reopen(String why, Instant now) {
        change(BudgetYearStatus.CLOSED, BudgetYearStatus.OPEN, why, now);
    }

    private void change(BudgetYearStatus from, BudgetYearStatus to, @Nullable String why, Instant now) {
        if (status != from) {
            throw Refused.illegalTransition(status);
        }
        status = to;
        reason = why;
        changedAt = now;
    }

    void check(IfMatch seen) {
        seen.check(version);
    }

    String id() {
        return id;
    }

    Administration administration() {
        return administration;
    }

    long version() {
        return version;
    }

    int year() {
        return year;
    }

    BudgetYearStatus status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }
}
