package dk.kk.ihcph.guidance.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.junit.jupiter.api.Test;

/** What a request may not do that JSON in general may. */
class StrictJsonTest {
    private final ObjectMapper json = new ObjectMapper();

    private record Decision(@JsonAlias("remark") String reason) {}

    @Test
    void readsAFieldByItsCurrentNameOnly() throws JsonProcessingException {
        new StrictJson().customize(json);
        assertThat(json.readValue("{\"reason\": \"agreed\"}", Decision.class).reason())
                .isEqualTo("agreed");
        assertThatThrownBy(() -> json.readValue("{\"remark\": \"agreed\"}", Decision.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }
}
