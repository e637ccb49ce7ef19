package dk.kk.ihcph.guidance.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was wrong with a record before a change is not the change's. */
class AddedViolationsTest {
    private static final Bilingual WORDS = new Bilingual("forkert", "wrong");

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Violation> at(String... pointers) {
        return Stream.of(pointers)
                .map(pointer -> Violation.at(pointer, "WRONG", WORDS))
                .toList();
    }

    private static List<String> added(String before, List<Violation> broken, String after, List<Violation> then) {
        return AddedViolations.of(json(before), broken, json(after), then).stream()
                .map(violation -> String.valueOf(violation.pointer()))
                .toList();
    }

    @Test
    void leavesOutWhatIsAsItWas() {
        assertThat(added("{'a': 1, 'b': 1}", at("/a"), "{'a': 1, 'b': 2}", at("/a")))
                .isEmpty();
        assertThat(added("{}", at("/required"), "{'b': 2}", at("/required"))).isEmpty();
    }

    @Test
    void keepsAWrongValueThatReplacesAnother() {
        assertThat(added("{'a': 1}", at("/a"), "{'a': 3}", at("/a"))).containsExactly("/a");
    }

    @Test
    void keepsWhatTheChangeBreaksByAnotherField() {
        assertThat(added("{'from': 1, 'to': 2}", at(), "{'from': 3, 'to': 2}", at("/to")))
                .containsExactly("/to");
    }

    @Test
    void knowsAnElementThatMovedInItsList() {
        assertThat(added("{'l': ['X', 'B']}", at("/l/0"), "{'l': ['B', 'X']}", at("/l/1")))
                .isEmpty();
        assertThat(added("{'l': ['X']}", at("/l/0"), "{'l': ['X', 'X']}", at("/l/0", "/l/1")))
                .containsExactly("/l/1");
    }
}
