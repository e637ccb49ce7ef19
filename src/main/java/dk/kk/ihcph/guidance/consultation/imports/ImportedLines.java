package dk.kk.ihcph.guidance.consultation.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.ConsultationDefaults;
import dk.kk.ihcph.guidance.consultation.ConsultationRequest;
import dk.kk.ihcph.guidance.consultation.ConsultationRules;
import dk.kk.ihcph.guidance.http.json.RequestReader;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/** Checks a line of an import by the rules of a single consultation, and computes its fingerprint. */
@ApplicationScoped
class ImportedLines {
    private final RequestReader requests;
    private final ConsultationRules rules;
    private final ConsultationDefaults defaults;
    private final ObjectMapper json;

    ImportedLines(RequestReader requests, ConsultationRules rules, ConsultationDefaults defaults, ObjectMapper json) {
        this.requests = requests;
        this.rules = rules;
        this.defaults = defaults;
        this.json = json;
    }

    /** A line that may be logged. */
    record ValidLine(int number, ConsultationRequest request, String location, UUID fingerprint) {
        boolean hasOwnReference() {
            return request.entry().externalReference() != null;
        }

        /**
         * Its reference, else one generated from its content.
         *
         * @param number tells apart the consultations that have the same content
         */
        String reference(int number) {
            String own = request.entry().externalReference();
            return own != null ? own : "auto:" + letters(fingerprint) + "-" + number;
        }

        /** The hash in letters alone: ten of its digits might look like a CPR number. */
        private static String letters(UUID hash) {
            StringBuilder letters = new StringBuilder(32);
            for (char digit : hash.toString().replace("-", "").toCharArray()) {
                letters.append((char) ('a' + Character.digit(digit, 16)));
            }
            return letters.toString();
        }
    }

    ValidLine check(ImportedLine line, Administration administration) {
        ConsultationRequest request = requests.read(line.request(), ConsultationRequest.class);
        rules.check(request);
        requireOwn(request, administration);
        requireTime(request);
        String location = defaults.location(request, administration);
        if (!line.unreadable().isEmpty()) {
            throw Refused.of(CommonProblem.VALIDATION_FAILED, line.unreadable());
        }
        return new ValidLine(line.number(), request, location, fingerprint(request));
    }

    /** The fingerprint of a valid line without a reference. */
    Optional<UUID> fingerprint(ImportedLine line, Administration administration) {
        try {
            ValidLine checked = check(line, administration);
            return checked.hasOwnReference() ? Optional.empty() : Optional.of(checked.fingerprint());
        } catch (Refused toldWithItsLine) {
            return Optional.empty();
        }
    }

    private static void requireOwn(ConsultationRequest request, Administration administration) {
        if (request.administration() != null && request.administration() != administration) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "OTHER_ADMINISTRATION",
                    new Bilingual("importen er for %s", "the import is for the %s").with(administration)));
        }
    }

    /** A single consultation is logged when it ends; a batch comes later, and no default could be right. */
    private static void requireTime(ConsultationRequest request) {
        if (request.entry().time().startedAt() == null && request.endedAt() == null) {
            throw Refused.invalid(Violation.at(
                    "/startedAt",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "start eller slut skal angives i en import",
                            "either the start or the end is required in an import")));
        }
    }

    private UUID fingerprint(ConsultationRequest request) {
        String reference = request.entry().externalReference();
        try {
            ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(
                            reference == null
                                    ? json.writeValueAsBytes(request)
                                    : reference.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("Every JVM has SHA-256, and what was read can be written", e);
        }
    }
}
