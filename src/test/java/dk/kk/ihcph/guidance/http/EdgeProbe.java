package dk.kk.ihcph.guidance.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.privacy.cpr.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The shapes of the tests' own resource: one field of each kind that the API reads. */
final class EdgeProbe {
    private EdgeProbe() {}

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank @Size(max = 5) String code) {}

    record Request(
            @NotBlank @Size(max = 60) @NoCpr String name,
            @Min(0) Integer count,
            Colour colour,
            Instant at,
            LocalDate day,
            @Digits(integer = 12, fraction = 2) BigDecimal amount,
            Boolean flag,
            @Size(max = 3) List<@NotNull @Size(max = 5) @NoCpr String> tags,
            @Valid Part part,
            List<@Valid @NotNull Part> parts,
            @Size(max = 500) @NoCpr String note) {}

    @StoredAnswer("of tests")
    record View(UUID id, @JsonIgnore long version, String name, BigDecimal amount) implements Versioned {}

    /** One parameter of each kind. */
    public static class Filter implements ParameterBean {
        @QueryParam("name")
        @Size(max = 60)
        public String name;

        @QueryParam("colour")
        public Colour colour;

        @QueryParam("from")
        public Instant from;

        @QueryParam("day")
        public LocalDate day;

        @QueryParam("flag")
        public Boolean flag;

        @QueryParam("part")
        public UUID part;

        @QueryParam("least")
        @DecimalMin("0")
        public Integer least;

        @QueryParam("tag")
        public List<String> tags;
    }
}
