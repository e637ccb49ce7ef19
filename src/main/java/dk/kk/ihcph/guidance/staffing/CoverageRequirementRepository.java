package dk.kk.ihcph.guidance.staffing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds coverage requirements; there are a handful at any time. */
@ApplicationScoped
class CoverageRequirementRepository implements PanacheRepositoryBase<CoverageRequirement, UUID> {

    /** Those in force on any day from the one to the other, in an order that is the same each time. */
    List<CoverageRequirement> within(LocalDate from, LocalDate to) {
        return list(
                "validFrom <= ?1 and (validTo is null or validTo >= ?2)"
                        + " order by administration, location, weekday, starts, validFrom",
                to,
                from);
    }
}
