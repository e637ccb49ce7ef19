package dk.kk.ihcph.guidance.http.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Describes where and why a JSON body cannot be read, without repeating its content. */
@ApplicationScoped
public class JsonFailures {

    public Refused problem(JsonProcessingException failure) {
        if (failure.getCause() instanceof Refused refused) {
            return refused; // a record's own constructor refused
        }
        if (failure instanceof RefusedValue refused) {
            return Refused.invalid(refused.at(pointer(refused)));
        }
        if (failure instanceof InvalidFormatException wrongValue
                && wrongValue.getTargetType().isEnum()
                && wrongValue.getValue() instanceof String) {
            return Refused.invalid(Violation.unknownConstant(pointer(wrongValue), wrongValue.getTargetType()));
        }
        return Refused.of(CommonProblem.MALFORMED_REQUEST, List.of(violation(failure)));
    }

    private static Violation violation(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Violation.at(
                    pointer(unknown),
                    "UNKNOWN_FIELD",
                    new Bilingual("feltet findes ikke her", "there is no such field here"));
        }
        if (failure instanceof JsonMappingException mapping && !(failure.getCause() instanceof JsonParseException)) {
            return Violation.at(
                    pointer(mapping),
                    "WRONG_TYPE",
                    new Bilingual(
                            "har en forkert type eller et forkert format; se kontrakten",
                            "has the wrong type or format; see the contract"));
        }
        long line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
        long column = failure.getLocation() == null ? 0 : failure.getLocation().getColumnNr();
        boolean duplicate = failure.getOriginalMessage() != null
                && failure.getOriginalMessage().startsWith("Duplicate field");
        return Violation.at(
                "",
                duplicate ? "DUPLICATE_FIELD" : "MALFORMED_JSON",
                (duplicate
                                ? new Bilingual(
                                        "det samme felt er angivet to gange: linje %s, tegn %s",
                                        "the same field is given twice: line %s, character %s")
                                : new Bilingual(
                                        "er ikke gyldig JSON: linje %s, tegn %s",
                                        "is not valid JSON: line %s, character %s"))
                        .with(line, column));
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** Escapes a name (RFC 6901, section 3) and shortens it, because a caller may send a name of any length. */
    private static String escaped(String name) {
        String shortened = name.length() > 100 ? name.substring(0, 100) : name;
        return shortened.replace("~", "~0").replace("/", "~1");
    }
}
