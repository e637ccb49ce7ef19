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
                                The JSON API of Personal Guidance (Personlig Vejledning) at International House Copenhagen: \
                                consultations, events, staffing and budget of two administrations of the City of Copenhagen.

                                **Values.** Instants are ISO 8601 with offset. Days and times of day are local to Copenhagen. \
                                Money is DKK with at most two decimals. Ids are UUIDv7, which sort by the time of creation. \
                                Codes are stable; `/code-lists` has their labels in Danish and English. A field with the name \
                                of a record, such as `event` or `staff`, holds its id; `location`, `municipality`, `topics`, \
                                `offers` and `budgetNote` hold codes. `from` and `firstDay` are included; `to` and `endsAt` are \
                                excluded, and `lastDay` is included. A field that is not required is absent where there is \
                                nothing to tell.

                                **States.** `allowedActions` lists what the caller may do to a record now, by POST to the \
                                address of the record followed by the action in lower case.

                                **Lists** are pages of `items`. `next` is the opaque `cursor` of the next page and absent on the \
                                last one; the header `Link` holds the same address. Filters on time include `from` and exclude \
                                `to`. An unknown parameter or field is refused.

                                **Versions.** An answer with one record carries a strong `ETag`, and so does every answer to a GET that \
                                takes `If-None-Match`. PUT, PATCH and DELETE require it in `If-Match`: \
                                428 without it, 412 when it is stale. PATCH takes a JSON merge patch (RFC 7396), as \
                                `application/merge-patch+json` or as `application/json`.

                                **Retries.** Every POST accepts an `Idempotency-Key`. A repeated answer carries the header \
                                `Idempotency-Replayed: true`.

                                **Languages.** `Accept-Language` (`da` or `en`, English by default) chooses the language of \
                                problems, tables and documents.

                                **Tables and documents** have the ending of their format in the address: `csv` and `xlsx` are \
                                tables, `svg` is a chart, `html` and `pdf` (PDF/UA-1) are whole documents. CSV is UTF-8 with a byte \
                                order mark. In English it has the field names and codes of the JSON, commas between cells and a \
                                decimal point; in Danish it has Danish headers and labels, `;` between cells and a decimal comma. \
                                Times are local. An apostrophe precedes text that a spreadsheet would run as a formula. XLSX has \
                                the same headers, and real numbers, dates and times.

                                **Small counts.** Callers who may not read the records behind a figure do not get it if it rests \
                                on one to four people, nor any figure from which it could be computed.

                                **Problems.** Every failure is a problem document (RFC 9457) with a stable `code`; `/problems` \
                                describes all of them. An operation lists the problems that are special to it. Its response \
                                `default` stands for those that every operation can answer: 400 for a request that cannot be \
                                read, 401 without a valid token, 403 where the caller may not do this, 404 for a record that \
                                does not exist or is hidden from the caller, 406, 408, 413 and 415 for formats and bodies, 414 and \
                                431 for addresses and headers that are too long, 410 for a record that was erased, 412 for a stale `If-Match` and 428 without one, 422 with `errors` \
                                for values that break a rule, 429 and 503 with `Retry-After`, and 500.

                                **Request ids.** Every answer carries `X-Request-Id`, which identifies the request in the log. A \
                                caller may choose it by sending the header.""",
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
                                        description = "The same content as a web page",
                                        examples = "<!doctype html>"),
                        parameters = {
                            // No example of a key: Swagger UI would send it, the same key again and again.
                            @Parameter(
                                    name = "Idempotency-Key",
                                    in = ParameterIn.HEADER,
                                    description =
                                            """
                                            Makes a retry safe. For 24 hours the same key with the same body has one effect and \
                                            answers the same status, Location and secret, with the record as it is now; 410 \
                                            once the record is erased. Another body with the same key is refused.""",
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
                                            The ETag of the version that the change is based on. 428 without it, 412 when it \
                                            is stale.""",
                                    schema = @Schema(type = SchemaType.STRING, pattern = "\\S"),
                                    example = "\"3\""),
                            @Parameter(
                                    name = "If-None-Match",
                                    in = ParameterIn.HEADER,
                                    description =
                                            """
                                            The ETag of a known version. The answer is 304 without a body while that version is \
                                            the current one.""",
                                    schema = @Schema(type = SchemaType.STRING))
                        },
                        headers = {
                            @Header(
                                    name = "ETag",
                                    description = "The version of the record, for If-Match and If-None-Match.",
                                    required = true,
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000, examples = "\"3\"")),
                            @Header(
                                    name = "Link",
                                    description =
                                            "The address of the next page (rel=\"next\"); absent on the last one.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples =
                                                            "</api/v1/audit-entries?cursor=MDE5OGMyZjU>; rel=\"next\"")),
                            @Header(
                                    name = "Location",
                                    description = "The address of the new record.",
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
                                            "The rest of the limit (r), and the seconds until it is whole again (t). Of 429.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "\"anonymous-writes\";r=29;t=2")),
                            @Header(
                                    name = "RateLimit-Policy",
                                    description =
                                            "The limit: the number of requests (q) in a number of seconds (w). Of 429.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "\"anonymous-writes\";q=30;w=60")),
                            @Header(
                                    name = "Retry-After",
                                    description = "Seconds to wait before the next attempt. Of 429 and 503.",
                                    schema = @Schema(type = SchemaType.STRING, maxLength = 1000, examples = "2")),
                            @Header(
                                    name = "WWW-Authenticate",
                                    description = "The way to authenticate. Of 401.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "Bearer realm=\"guidance\"")),
                            @Header(
                                    name = "X-Request-Id",
                                    description = "Identifies the request in the log.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    maxLength = 1000,
                                                    examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a"))
                        }))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description =
                "An access token of the deployment's OpenID Connect provider; the home document (/) names its issuer")
public class GuidanceApi extends Application {}
