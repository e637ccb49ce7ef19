package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.web.ParameterBean;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which codes to list, by when they are valid. */
public class ValidityFilter implements ParameterBean {
    @QueryParam("validOn")
    @Parameter(description = "Only those valid on this local day", example = "2027-01-01")
    public @Nullable LocalDate validOn;

    @QueryParam("includeEnded")
    @DefaultValue("false")
    @Parameter(description = "Also those that have ended, which old records name", example = "true")
    public boolean includeEnded;

    boolean lists(Validity validity, LocalDate today) {
        return validOn == null ? includeEnded || !validity.isOver(today) : validity.includes(validOn);
    }
}
