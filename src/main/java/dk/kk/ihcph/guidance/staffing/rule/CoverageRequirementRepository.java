package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds coverage requirements; there are a handful at any time. */
@ApplicationScoped
public class CoverageRequirementRepository implements PanacheRepositoryBase<CoverageRequirement, UUID> {

    /** Lists requirements by id, the order in which they were created. */
    List<CoverageRequirement> list(CoverageRequirementFilter filter, PageRequest page) {
        Query query = new Query()
                .where("administration = :administration", "administration", filter.administration)
                .where("need.location = :location", "location", filter.location)
                .where(
                        "validity.validFrom <= :validOn and (validity.validTo is null or validity.validTo >= :validOn)",
                        "validOn",
                        filter.validOn);
        page.after(1).ifPresent(last -> query.where("id > :last", "last", last.id(0)));
        return find(query.orderedBy("id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Finds the requirements of one administration at one place on one weekday. */
    List<CoverageRequirement> of(Administration administration, String location, DayOfWeek weekday) {
        return list(
                "administration = ?1 and need.location = ?2 and need.weekday = ?3", administration, location, weekday);
    }

    /** Lists all requirements, past ones too, in a stable order. */
    public List<CoverageRequirement> inOrder() {
        return list("order by administration, need.location, need.weekday, need.from, validity.validFrom");
    }

    /** Finds requirements in force on any of these days, in a stable order; both ends are included. */
    public List<CoverageRequirement> within(LocalDate from, LocalDate to) {
        return list(
                "validity.validFrom <= ?1 and (validity.validTo is null or validity.validTo >= ?2)"
                        + " order by administration, need.location, need.weekday, need.from, validity.validFrom",
                to,
                from);
    }
}
