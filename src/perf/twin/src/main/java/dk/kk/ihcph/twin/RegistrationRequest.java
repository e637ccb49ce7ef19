package dk.kk.ihcph.twin;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record RegistrationRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Email @Size(max = 254) String email,
        @NotNull @Pattern(regexp = "^[0-9]{4}$") String municipality,
        @Min(1) @Max(20) Integer partySize,
        @AssertTrue boolean consent) {}
