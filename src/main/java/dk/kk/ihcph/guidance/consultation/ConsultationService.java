package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Logs, corrects, voids and shows consultations, each within what the caller's administrations allow. */
@ApplicationScoped
public class ConsultationService {
    private static final String ENTITY = "consultation";

    private final ConsultationRepository consultations;
    private final ConsultationRules rules;
    private final ConsultationDefaults defaults;
    private final Directory directory;
    private final Caller caller;
    private final AuditService audit;
    private final MergePatch mergePatch;
    private final Clock clock;

    ConsultationService(
            ConsultationRepository consultations,
            ConsultationRules rules,
            ConsultationDefaults defaults,
            Directory directory,
            Caller caller,
            AuditService audit,
            MergePatch mergePatch,
            Clock clock) {
        this.consultations = consultations;
        this.rules = rules;
        this.defaults = defaults;
        this.directory = directory;
        this.caller = caller;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @Transactional
    ConsultationView log(ConsultationRequest request) {
        Administration administration = defaults.administration(request.administration());
        caller.require(Permission.CONSULTATION_WRITE, administration);
        rules.check(request);
        requireNewReference(request, administration, null);
        Consultation consultation = new Consultation(
                request, administration, defaults.ownLocation(request, administration), clock.instant());
        consultations.persistAndFlush(consultation);
        return view(consultation);
    }

    @Transactional
    ConsultationView correct(UUID id, IfMatch ifMatch, JsonNode patch) {
        Consultation consultation = findToChange(id, ifMatch);
        ConsultationRequest before = ConsultationRequest.of(consultation);
        ConsultationRequest request = mergePatch.apply(rules.patchable(patch), before, ConsultationRequest.class);
        rules.checkCorrection(before, request, consultation);
        requireNewReference(request, consultation.administration(), id);
        consultation.correct(request, defaults.location(request, consultation.administration()));
        consultations.flush();
        return show(consultation);
    }

    @Transactional
    ConsultationView markVoid(UUID id, VoidRequest request) {
        Consultation consultation = findToChange(id);
        consultation.markVoid(request.reason());
        consultations.flush();
        return show(consultation);
    }

    /** Stores a called citizen. The database refuses a guide who has one already. */
    public Consultation persist(Consultation consultation) {
        consultations.persistAndFlush(consultation);
        return consultation;
    }

    /** A consultation that the caller may change; 404 where there is none. */
    public Consultation findToChange(UUID id) {
        Consultation consultation = find(id);
        caller.require(Permission.CONSULTATION_WRITE, consultation.administration());
        return consultation;
    }

    /** The consultation of the citizen whom the guide has called or is serving. */
    public Optional<Consultation> open(String guide) {
        return consultations.openOf(guide);
    }

    /** The consultation of a ticket that is at a desk. */
    public Optional<Consultation> openOf(UUID ticket) {
        return consultations.openOf(ticket);
    }

    /** The last recorded consultation of these tickets. */
    public Optional<Consultation> lastRecorded(Collection<UUID> tickets) {
        return consultations.lastRecorded(tickets);
    }

    /** Records the result of a citizen from the line, with the measured time of service. */
    public ConsultationView complete(
            Consultation consultation, @Nullable CompletionRequest completion, Duration service) {
        consultation.require(ConsultationAction.COMPLETE);
        rules.checkCompletion(consultation.entry().completed(completion, service), consultation.location());
        consultation.complete(completion, service, clock.instant());
        consultations.flush();
        return show(consultation);
    }

    ConsultationView get(UUID id) {
        return show(find(id));
    }

    Page<ConsultationView> list(ConsultationFilter filter, PageRequest page) {
        return Page.of(
                consultations.list(filter, page),
                page,
                last -> Cursor.of(last.entry().time().startedAt(), last.id()),
                rows -> {
                    recordReading(rows);
                    return rows.stream().map(this::view).toList();
                });
    }

    /** The unique index would refuse the reference too, but could not name the other consultation. */
    private void requireNewReference(ConsultationRequest request, Administration administration, @Nullable UUID self) {
        String reference = request.entry().externalReference();
        if (reference == null) {
            return;
        }
        ConsultationRepository.EarlierConsultation there =
                consultations.byReference(administration, List.of(reference)).get(reference);
        if (there != null && !there.id().equals(self)) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                                    "Referencen %s er allerede brugt til en betjening, der begyndte %s.",
                                    "The reference %s has already been used for a consultation that began on %s.")
                            .with(reference, there.startedAt()));
        }
    }

    private Consultation find(UUID id) {
        return consultations.findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    private Consultation findToChange(UUID id, IfMatch ifMatch) {
        Consultation consultation = findToChange(id);
        ifMatch.check(consultation.version());
        return consultation;
    }

    private ConsultationView show(Consultation consultation) {
        recordReading(List.of(consultation));
        return view(consultation);
    }

    /** Records that the caller read free text, because it is personal data. */
    private void recordReading(List<Consultation> rows) {
        Map<UUID, Administration> shown = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> (row.entry().outcome().note() != null || row.voidReason() != null) && mayReadText(row))
                .forEach(row -> shown.put(row.id(), row.administration()));
        audit.recordReading(ENTITY, shown);
    }

    private ConsultationView view(Consultation consultation) {
        String code = consultation.guidance().municipality();
        Municipality elsewhere = code != null && consultation.guidance().targetGroup() == TargetGroup.NO
                ? directory.municipality(code).orElse(null)
                : null;
        return ConsultationView.of(consultation, mayReadText(consultation), elsewhere, actions(consultation));
    }

    /** The actions that the state and the caller's permissions allow. */
    public List<ConsultationAction> actions(Consultation consultation) {
        return caller.may(Permission.CONSULTATION_WRITE, consultation.administration())
                ? consultation.status().actions()
                : List.of();
    }

    private boolean mayReadText(Consultation consultation) {
        return caller.may(Permission.NOTE_READ, consultation.administration());
    }
}
