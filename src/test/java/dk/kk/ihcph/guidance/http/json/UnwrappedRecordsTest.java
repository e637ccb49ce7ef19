package dk.kk.ihcph.guidance.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.kernel.Refused;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of unwrapped records obey the same rules, and are refused at the same places, as if they stood around them. */
@QuarkusTest
class UnwrappedRecordsTest {
    record Outer(
            @NotNull @Size(max = 5) String own,
            @Valid @JsonUnwrapped Inner inner,
            @Nullable @Size(max = 1) List<@Valid Outer> items) {}

    record Inner(@Nullable Integer number, @Valid @JsonUnwrapped Innermost innermost) {}

    record Innermost(@Size(max = 5) @Nullable String text) {}

    @Inject
    ObjectMapper json;

    @Inject
    RequestReader requests;

    @Test
    void readsWhatItWrites() throws Exception {
        String written = "{\"own\":\"a\",\"number\":1,\"text\":\"b\"}";
        Outer read = json.readValue(written, Outer.class);
        assertThat(read).isEqualTo(new Outer("a", new Inner(1, new Innermost("b")), null));
        assertThat(json.writeValueAsString(read)).isEqualTo(written);
    }

    @Test
    void makesAnUnwrappedRecordWithoutAnyOfItsFields() throws Exception {
        assertThat(json.readValue("{\"own\":\"a\"}", Outer.class))
                .isEqualTo(new Outer("a", new Inner(null, new Innermost(null)), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"own":"a","other":1}                             | UNKNOWN_FIELD     | /other
            {"own":"a","inner":{"number":1}}                  | UNKNOWN_FIELD     | /inner
            {"own":"a","innermost":{}}                        | UNKNOWN_FIELD     | /innermost
            {"own":"a","number":"1"}                          | WRONG_TYPE        | /number
            {"own":"a","text":1}                              | WRONG_TYPE        | /text
            {"own":"a","text":"b\\nc"}                        | LINE_BREAK        | /text
            {"own":"a","text":"b\\u200bc"}                    | HIDDEN_CHARACTERS | /text
            {"own":"a","items":[{"own":"b","other":1}]}       | UNKNOWN_FIELD     | /items/0/other
            {"text":"b"}                                      | NOT_NULL          | /own
            {"own":"a","text":"longer"}                       | SIZE              | /text
            {"own":"a","items":[{"own":"b","text":"longer"}]} | SIZE              | /items/0/text
            {"own":"a","text":"010190-1234"}                  | SIZE              | /text
            {"own":"a","number":101901234}                    | NO_CPR            | /number
            """)
    void refusesAtThePlaceInTheBody(String body, String code, String pointer) throws Exception {
        JsonNode sent = json.readTree(body);
        assertThatThrownBy(() -> requests.read(sent, Outer.class))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.violations())
                        .anySatisfy(violation -> {
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.pointer()).isEqualTo(pointer);
                        }));
    }

    @Test
    void readsStoredTextsOfAPatchedRecordAsTheyAre() throws Exception {
        JsonNode stored = json.readTree("{\"own\":\"a\",\"text\":\"b\\u200bc\"}");
        assertThat(requests.parse(stored, json.readTree("{\"number\":1}"), Outer.class)
                        .inner()
                        .innermost()
                        .text())
                .isEqualTo("b\u200bc");
        assertThatThrownBy(() -> requests.parse(stored, json.readTree("{\"text\":\"b\"}"), Outer.class))
                .isInstanceOf(Refused.class);
    }
}
