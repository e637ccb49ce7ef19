package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract breaks no client of its last release, unless the change log says so; and the comparison bites. */
class ContractChangesTest {
    private static final Path RELEASED = Path.of("src", "test", "contract", "released", "openapi.yaml");
    private static final Path CHANGE_LOG = Path.of(".github", "CONTRACT-CHANGES.md");

    private static final String SMALL =
            """
            openapi: 3.1.0
            paths:
              /things:
                get:
                  operationId: listThings
                  security: []
                  parameters:
                  - name: colour
                    in: query
                    schema: {$ref: "#/components/schemas/Colour"}
                  - name: limit
                    in: query
                    schema: {type: integer, maximum: 200}
                  responses:
                    "200":
                      headers: {Link: {required: true}}
                      content:
                        application/json:
                          schema: {type: object, properties: {items: {type: array, items: {$ref: "#/components/schemas/Thing"}}}}
                post:
                  operationId: createThing
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/ThingRequest"}
                  responses:
                    "201":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Thing"}
            components:
              schemas:
                Colour: {type: string, enum: [RED, GREEN]}
                Thing:
                  type: object
                  required: [id, colour]
                  properties:
                    id: {type: string, format: uuid}
                    colour: {$ref: "#/components/schemas/Colour"}
                    weight: {type: integer}
                    parts: {type: array, items: {$ref: "#/components/schemas/Thing"}}
                ThingRequest:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 50}
                    size: {type: [integer, "null"]}
            """;

    @Test
    void acknowledgesEveryBreakSinceTheLastRelease() throws IOException {
        List<ContractChanges.Change> breaking =
                ContractChanges.breaking(Contract.read(RELEASED), Contract.read(Contract.COMMITTED));
        assertThat(new ChangeLog(Files.readString(CHANGE_LOG)).missing(breaking))
                .as("this breaks clients; take it back, or say it in %s", CHANGE_LOG)
                .isEmpty();
    }

    @Test
    void findsNothingBetweenAContractAndItself() throws IOException {
        assertThat(changes(SMALL)).isEmpty();
        Contract committed = Contract.read(Contract.COMMITTED);
        assertThat(committed.operations()).hasSizeGreaterThan(30);
        assertThat(ContractChanges.breaking(committed, committed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/things:                  | /stuff:                           | listThings  | GET /things",
                "operationId: listThings   | operationId: everyThing           | listThings  | everyThing",
                "security: []              | deprecated: false                 | listThings  | security",
                "name: colour              | name: tint                        | listThings  | colour",
                "maximum: 200              | maximum: 100                      | listThings  | limit",
                "'schema: {type: integer,' | 'required: true\n        schema: {type: integer,' | listThings | limit",
                "Link: {required: true} | Link: {}            | listThings  | Link",
                "'[RED, GREEN]'            | '[RED]'                           | listThings  | colour",
                "'[RED, GREEN]'            | '[RED, GREEN, BLUE]'              | listThings  | colour",
                "'[RED, GREEN]'            | '[RED, GREEN, BLUE]'              | createThing | colour",
                "weight: {type: integer}   | heft: {type: integer}             | createThing | weight",
                "weight: {type: integer}   | weight: {type: string}            | listThings  | weight",
                "weight: {type: integer}   | 'weight: {type: [integer, \"null\"]}' | listThings | weight",
                "'[id, colour]'            | '[id]'                            | listThings  | colour",
                "format: uuid              | format: uri                       | listThings  | id",
                "'required: [name]'        | 'required: [name, size]'          | createThing | size",
                "maxLength: 50             | maxLength: 20                     | createThing | name",
                "maxLength: 50             | 'maxLength: 50, pattern: a+'      | createThing | name",
                "'size: {type: [integer, \"null\"]}' | 'size: {type: integer}' | createThing | size",
                "'size: {type: [integer, \"null\"]}' | 'dimension: {type: integer}' | createThing | size",
                "\"201\"                   | \"202\"                           | createThing | 201",
                "application/json:         | text/csv:                         | createThing | application/json",
            })
    void findsWhatBreaksClients(String before, String after, String operation, String subject) throws IOException {
        assertThat(SMALL).contains(before);
        assertThat(changes(SMALL.replace(before, after))).anySatisfy(change -> {
            assertThat(change.operation()).isEqualTo(operation);
            assertThat(change.subject()).isEqualTo(subject);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "weight: {type: integer}   | 'weight: {type: integer}\n        label: {type: string}'",
                "maxLength: 50             | maxLength: 500",
                "'required: [name]'        | 'required: []'",
                "'[id, colour]'            | '[id, colour, weight]'",
                "size: {                   | 'note: {type: string}\n        size: {'",
                "components:               | 'x-note: more\ncomponents:'",
            })
    void findsNothingInWhatOnlyAdds(String before, String after) throws IOException {
        assertThat(SMALL).contains(before);
        assertThat(changes(SMALL.replace(before, after))).isEmpty();
    }

    @Test
    void findsAFieldTakenFromTheRealContract() throws IOException {
        String released = Files.readString(Contract.COMMITTED);
        String without =
                Pattern.compile("(?m)^        targetGroup:").matcher(released).replaceAll("        audience:");
        assertThat(without).isNotEqualTo(released);
        List<ContractChanges.Change> breaking = ContractChanges.breaking(Contract.of(released), Contract.of(without));
        assertThat(breaking)
                .extracting(ContractChanges.Change::operation)
                .contains("listConsultations", "getConsultation", "logConsultation");
        assertThat(breaking).extracting(ContractChanges.Change::subject).contains("targetGroup");
    }

    @Test
    void asksTheChangeLogForTheOperationAndTheSubject() {
        List<ContractChanges.Change> breaking = List.of(
                new ContractChanges.Change("listThings", "weight", "the field is gone"),
                new ContractChanges.Change("createThing", "weight", "the field is gone"));
        assertThat(log("- `listThings`, `createThing`: `weight` is gone,\n  use `mass`.")
                        .missing(breaking))
                .isEmpty();
        assertThat(log("- `listThings`: `weight` is gone.\n- `createThing`: see there")
                        .missing(breaking))
                .containsExactly(breaking.get(1));
        assertThat(log("").missing(breaking)).hasSize(2);
        assertThat(new ChangeLog("## Not yet released\n\n## 1.0.0\n- `listThings`, `createThing`: `weight`")
                        .missing(breaking))
                .hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangeLog("# Changes"));
    }

    private static ChangeLog log(String entries) {
        return new ChangeLog("# Changes\n\n## Not yet released\n\n" + entries + "\n\n## 1.0.0\n\n- The first.\n");
    }

    private static List<ContractChanges.Change> changes(String newer) throws IOException {
        new ObjectMapper(new YAMLFactory()).readTree(newer); // a doctored contract that is no YAML proves nothing
        return ContractChanges.breaking(Contract.of(SMALL), Contract.of(newer));
    }
}
