package dk.kk.ihcph.guidance.directory.offer;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Lists and maintains offers. */
@ApplicationScoped
class OfferService {
    private final OfferRepository offers;
    private final Directory directory;
    private final MergePatch mergePatch;

    OfferService(OfferRepository offers, Directory directory, MergePatch mergePatch) {
        this.offers = offers;
        this.directory = directory;
        this.mergePatch = mergePatch;
    }

    Page<OfferView> list(OfferFilter filter, PageRequest page) {
        if (filter.topic != null
                && !directory.unknownTopics(List.of(filter.topic)).isEmpty()) {
            throw Refused.invalidParameter(Violation.unknownCodeOfParameter("topic", "/topics"));
        }
        return Page.of(offers.list(filter, page), page, offer -> Cursor.of(offer.code()), rows -> rows.stream()
                .map(OfferView::of)
                .toList());
    }

    OfferView get(String code) {
        return OfferView.of(find(code));
    }

    @Transactional
    OfferView create(OfferRequest request) {
        Refused.refuse(broken(request));
        Offer offer = new Offer(request);
        offers.persistAndFlush(offer);
        return OfferView.of(offer);
    }

    @Transactional
    OfferView change(String code, IfMatch ifMatch, JsonNode patch) {
        Offer offer = find(code);
        ifMatch.check(offer.version());
        OfferRequest before = offer.request();
        OfferRequest changed = mergePatch.apply(patch, before, OfferRequest.class);
        if (!changed.code().equals(code)) {
            throw Refused.invalid(
                    Violation.at("/code", "CODE_NEVER_CHANGES", new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(mergePatch.addedViolations(before, changed, this::broken));
        offer.change(changed);
        offers.flush();
        return OfferView.of(offer);
    }

    private Offer find(String code) {
        return Optional.of(code)
                .filter(given -> given.matches(Coded.FORM)) // the database cannot even be asked for some others
                .flatMap(offers::findByIdOptional)
                .orElseThrow(Refused::notFound);
    }

    private List<Violation> broken(OfferRequest request) {
        return directory.refusedTopics("/topics", request.topics());
    }
}
