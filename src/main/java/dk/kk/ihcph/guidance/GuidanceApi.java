package dk.kk.ihcph.guidance;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The API as a whole. Requests run on worker threads. {@code @RunOnVirtualThread} is not used: in Quarkus 3.34 it
 * lets an operation with a body continue on the IO thread once the body is read, on every JDK
 * (quarkusio/quarkus#55389).
 */
@Blocking
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Guidance API",
                        version = "1.0.0",
                        description =
                                """
                                Personal Guidance (Personlig Vejledning) at International House Copenhagen: consultations, \
                                events, staffing and budget of two administrations, in one API.

                                Times are ISO 8601 with offset, money is DKK with at most two decimals, ids are UUIDv7. \
                                Lists are pages of `items` with an opaque `next` cursor. Records carry a strong `ETag`; \
                                changing one needs it in `If-Match`. Every POST takes an `Idempotency-Key`. Every failure \
                                is a problem document (RFC 9457) in Danish or English by `Accept-Language`.""",
                        contact = @Contact(name = "International House Copenhagen", url = "https://ihcph.kk.dk"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/api/v1", description = "This server"),
        security = @SecurityRequirement(name = "bearer"),
        tags = {
            @Tag(name = "Home", description = "Where everything is, and what each problem means"),
            @Tag(name = "Access", description = "Who the caller is and what they may do"),
            @Tag(
                    name = "Directory",
                    description =
                            "Places, opening hours, topics, offers, municipalities and code lists; read without login"),
            @Tag(name = "Consultations", description = "The desk log: who was guided about what, without a name"),
            @Tag(
                    name = "Service desk",
                    description = "Who waits, who is called, who has an appointment, who is referred where"),
            @Tag(name = "Jobs", description = "Long work: how far it is, what came of it, line by line"),
            @Tag(
                    name = "Staffing",
                    description = "Who works where and when: staff, coverage, shifts, absences, rosters, hours"),
            @Tag(name = "Events", description = "Welcome events, industry events and pop-ups"),
            @Tag(
                    name = "Registrations",
                    description =
                            "Who has a seat at an event and who waits for one, who came, and what they got out of it"),
            @Tag(name = "Budget", description = "Budget notes, and the allocations they create; all amounts in DKK"),
            @Tag(name = "Evaluation", description = "Baselines and indicators"),
            @Tag(name = "Audit", description = "Who changed or read what"),
            @Tag(
                    name = "Notifications",
                    description = "Mails to citizens and staff: what became of them, and sending again")
        })
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "An access token of the deployment's OpenID Connect provider; the home document (/) names its issuer")
public class GuidanceApi extends Application {}
