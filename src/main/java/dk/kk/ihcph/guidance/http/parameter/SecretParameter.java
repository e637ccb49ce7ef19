package dk.kk.ihcph.guidance.http.parameter;

import dk.kk.ihcph.guidance.kernel.Secret;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The secret that opens one record to a caller without a login. */
public class SecretParameter implements ParameterBean {
    @HeaderParam(Secret.HEADER)
    @DefaultValue("")
    @Parameter(
            description =
                    "The secret of the ticket, appointment or registration; not needed by who may do this by a login",
            example = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    public String value = "";
}
