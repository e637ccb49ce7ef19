package dk.kk.ihcph.guidance;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
        components =
                @Components(
                        schemas =
                                @Schema(
                                        name = "HtmlPage",
                                        type = SchemaType.STRING,
                                        maxLength = 1_000_000,
                                        description = "The same as a page, for people",
                                        examples = "<!doctype html>"),
                        parameters = {
                            @Parameter(
                                    name = "Accept-Language",
                                    in = ParameterIn.HEADER,
                                    description = "Language of the words in problems: da or en, English by default.",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 200),
                                    example = "da"),
                            // No example of a key: Swagger UI would send it, the same key again and again.
                            @Parameter(
                                    name = "Idempotency-Key",
                                    in = ParameterIn.HEADER,
                                    description =
                                            """
                                            Makes a retry safe: the same key with the same body has one effect, and for 24 hours \
                                            answers the same status, Location and record as the record is now, its secret \
                                            included; 410 once the record is erased. With another body it is refused.""",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 255,
                                                    pattern = "^[\\x21-\\x7e]+$")),
                            @Parameter(
                                    name = "If-Match",
                                    in = ParameterIn.HEADER,
                                    required = true,
                                    description =
                                            """
                                            The ETag of the version that the change is based on. Missing, it is refused with \
                                            428; stale, with 412.""",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                                    example = "\"3\""),
                            @Parameter(
                                    name = "If-None-Match",
                                    in = ParameterIn.HEADER,
                                    description =
                                            """
                                            The ETag of the version already known: 304 without a body if it is still the \
                                            current one.""",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000)),
                            @Parameter(
                                    name = "X-Request-Id",
                                    in = ParameterIn.HEADER,
                                    description =
                                            "The caller's own id of this request, for the log. Generated if missing or invalid.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 64,
                                                    pattern = "^[A-Za-z0-9._-]+$"))
                        },
                        headers = {
                            @Header(
                                    name = "ETag",
                                    description = "The version of the record, for If-Match and If-None-Match.",
                                    required = true,
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000, examples = "\"3\"")),
                            @Header(
                                    name = "Idempotency-Replayed",
                                    description = "true where the answer is the stored one of an earlier request.",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000, examples = "true")),
                            @Header(
                                    name = "Link",
                                    description =
                                            "The address of the next page (rel=\"next\"); absent on the last page.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples =
                                                            "</api/v1/audit-entries?cursor=MDE5OGMyZjU>; rel=\"next\"")),
                            @Header(
                                    name = "Location",
                                    description = "Where the new record is.",
                                    required = true,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples =
                                                            "/api/v1/consultations/0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")),
                            @Header(
                                    name = "RateLimit",
                                    description =
                                            "What is left of the limit (r) and the seconds until it is whole again (t).",
                                    required = true,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "\"anonymous-writes\";r=29;t=2")),
                            @Header(
                                    name = "RateLimit-Policy",
                                    description = "The limit: so many requests (q) in so many seconds (w).",
                                    required = true,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "\"anonymous-writes\";q=30;w=60")),
                            @Header(
                                    name = "Retry-After",
                                    description = "Seconds to wait before trying again.",
                                    required = true,
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000, examples = "2")),
                            @Header(
                                    name = "WWW-Authenticate",
                                    description = "How to authenticate.",
                                    required = true,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "Bearer realm=\"guidance\"")),
                            @Header(
                                    name = "X-Request-Id",
                                    description = "Identifies the request in the log.",
                                    required = true,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a"))
                        }),
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
            @Tag(
                    name = "Evaluation reports",
                    description = "What came of a budget note: drafted, approved by both administrations, and frozen"),
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
