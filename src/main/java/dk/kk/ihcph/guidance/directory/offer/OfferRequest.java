package dk.kk.ihcph.guidance.directory.offer;

import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.text.Characters;
import dk.kk.ihcph.guidance.kernel.text.LongText;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Request to create or replace an offer. */
@Schema(name = "OfferRequest", description = "An offer that guides can point citizens to")
record OfferRequest(
        @NotNull
                @Pattern(regexp = "^" + Coded.FORM + "$", message = "{pattern.code}")
                @Schema(description = "Code, UPPER_SNAKE; never changes", examples = "LANGUAGE_CAFE", maxLength = 50)
                String code,
        @NotNull @Valid ShortText name,
        @NotNull @Valid LongText description,
        @NotBlank @Size(max = 200) @Schema(examples = "Københavns Biblioteker") String provider,
        @Size(max = 500)
                @Pattern(regexp = "^https?://" + Characters.OF_WEB_ADDRESS + "$", message = "{pattern.webAddress}")
                @Schema(
                        description = "Web address with more information, http or https",
                        examples = "https://ihcph.kk.dk")
                @Nullable
                String url,
        @NotEmpty @Size(max = 50) @UniqueElements @Schema(examples = "[\"DANISH_CLASSES\"]")
                List<@NotNull @Size(max = 50) String> topics,
        @Schema(description = "`false` once the offer is retired", defaultValue = "true") @Nullable Boolean active) {}
