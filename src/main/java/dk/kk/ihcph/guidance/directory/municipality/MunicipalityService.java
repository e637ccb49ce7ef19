package dk.kk.ihcph.guidance.directory.municipality;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.directory.entry.DirectoryChanged;
import dk.kk.ihcph.guidance.directory.entry.ValidityFilter;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists and maintains municipalities. */
@ApplicationScoped
class MunicipalityService {
    private final MunicipalityRepository municipalities;
    private final MergePatch mergePatch;
    private final Event<DirectoryChanged> changes;
    private final Clock clock;

    MunicipalityService(
            MunicipalityRepository municipalities,
            MergePatch mergePatch,
            Event<DirectoryChanged> changes,
            Clock clock) {
        this.municipalities = municipalities;
        this.mergePatch = mergePatch;
        this.changes = changes;
        this.clock = clock;
    }

    Page<Municipality> list(@Nullable MunicipalityRelation relation, ValidityFilter filter, PageRequest page) {
        return filter.page(
                municipalities.list(relation),
                page,
                LocalDate.now(clock),
                Municipality::code,
                Municipality::validity,
                Function.identity());
    }

    Municipality get(String code) {
        return Municipality.of(find(code));
    }

    @Transactional
    Municipality create(MunicipalityRequest request) {
        Refused.refuse(broken(request));
        MunicipalityRow municipality = new MunicipalityRow(request);
        municipalities.persistAndFlush(municipality);
        changes.fire(new DirectoryChanged());
        return Municipality.of(municipality);
    }

    @Transactional
    Municipality change(String code, IfMatch ifMatch, JsonNode patch) {
        MunicipalityRow municipality = find(code);
        ifMatch.check(municipality.version());
        MunicipalityRequest changed = mergePatch.apply(patch, municipality.request(), MunicipalityRequest.class);
        if (!changed.code().equals(code)) {
            throw Refused.invalid(
                    Violation.at("/code", "CODE_NEVER_CHANGES", new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(broken(changed));
        municipality.change(changed);
        municipalities.flush();
        changes.fire(new DirectoryChanged());
        return Municipality.of(municipality);
    }

    private static List<Violation> broken(MunicipalityRequest request) {
        List<Violation> broken = new ArrayList<>(request.validity().broken());
        boolean copenhagen = request.code().equals(Municipality.COPENHAGEN);
        if (copenhagen != (request.relation() == MunicipalityRelation.HOME)) {
            broken.add(Violation.at(
                    "/relation",
                    "HOME_IS_COPENHAGEN",
                    new Bilingual(
                            "kun Københavns Kommune (0101) kan være hjemkommune",
                            "only Copenhagen (0101) can be the home municipality")));
        }
        if (copenhagen && request.validTo() != null) {
            broken.add(Violation.at(
                    "/validTo",
                    "HOME_IS_COPENHAGEN",
                    new Bilingual("Københavns Kommune (0101) kan ikke ophøre", "Copenhagen (0101) cannot end")));
        }
        return broken;
    }

    private MunicipalityRow find(String code) {
        return municipalities.findByIdOptional(code).orElseThrow(Refused::notFound);
    }
}
