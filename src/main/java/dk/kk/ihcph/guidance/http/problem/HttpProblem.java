package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;
import org.jspecify.annotations.Nullable;

/** The kinds of problem of the HTTP edge, each with its own status. */
public enum HttpProblem implements ProblemKind {
    UNAUTHENTICATED(
            401,
            "Du skal logge ind",
            "You need to log in",
            "Log ind for at fortsætte.",
            "Please log in to continue.",
            "Send a valid access token: Authorization: Bearer <token>. The home document (/) names the issuer."),
    METHOD_NOT_ALLOWED(
            405,
            "Metoden understøttes ikke",
            "The method is not allowed",
            "Adressen understøtter ikke denne metode.",
            "This address does not support the method.",
            "Allow lists the methods of the address."),
    NOT_ACCEPTABLE(
            406,
            "Formatet kan ikke leveres",
            "The format is not available",
            "Svaret findes ikke i det ønskede format.",
            "The answer does not exist in the requested format.",
            "Accept allows none of the formats in the contract."),
    REQUEST_TIMEOUT(
            408,
            "Forespørgslen kom ikke frem i tide",
            "The request took too long",
            "Forespørgslens indhold kom ikke frem i tide. Intet er ændret. Send den igen.",
            "The body of the request did not arrive in time. Nothing was changed. Please send it again."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "Den samme forespørgsel er i gang",
            "The same request is in progress",
            "Den samme forespørgsel er i gang. Prøv igen om lidt.",
            "The same request is still in progress. Please try again shortly.",
            "A request with the same Idempotency-Key is still running."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key er brugt til noget andet",
            "Idempotency-Key was used for something else",
            "Denne Idempotency-Key er allerede brugt med et andet indhold. Brug en ny nøgle.",
            "This Idempotency-Key has already been used with another body. Use a new key."),
    PRECONDITION_FAILED(
            412,
            "Oplysningerne er ændret i mellemtiden",
            "The data has changed in the meantime",
            "Oplysningerne er ændret, siden du hentede dem. Hent dem igen, og gentag din ændring.",
            "The data has changed since you read it. Read it again and repeat your change.",
            "Get the record again and send its new ETag in If-Match."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match mangler",
            "If-Match is missing",
            "Hent oplysningerne, og send deres ETag i If-Match, så du ikke overskriver en andens ændring.",
            "Get the record and send its ETag in If-Match, so that you do not overwrite somebody else's change."),
    CONTENT_TOO_LARGE(
            413,
            "Filen er for stor",
            "The file is too large",
            "Forespørgslen må højst fylde %s.",
            "The request must not be larger than %s."),
    URI_TOO_LONG(
            414,
            "Adressen er for lang",
            "The address is too long",
            "Adressen må højst have %s, filtre medregnet.",
            "The address must not have more than %s, filters included."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Formatet understøttes ikke",
            "The format is not supported",
            "Indholdet er ikke i et format, der kan bruges her.",
            "The body is not in a format that can be used here.",
            "Send the body in a format of the contract, with its Content-Type."),
    TOO_MANY_REQUESTS(
            429,
            "Der er for mange forespørgsler",
            "Too many requests",
            "Der er sendt for mange forespørgsler på kort tid. Vent lidt, og prøv igen.",
            "Too many requests were sent in a short time. Please wait a moment and try again.",
            "Send the request again after the seconds in Retry-After."),
    HEADERS_TOO_LARGE(
            431,
            "Forespørgslens headere er for store",
            "The headers are too large",
            "Forespørgslens headere må højst fylde %s.",
            "The headers of the request must not be larger than %s.",
            "Often a cookie or a token has grown: send only the headers of the contract."),
    INTERNAL_ERROR(
            500,
            "Der skete en uventet fejl",
            "An unexpected error occurred",
            "Noget gik galt hos os. Kontakt os, hvis det sker igen.",
            "Something went wrong on our side. Please contact us if it happens again.",
            "Quote requestId when you report the error.");

    private final int status;
    private final Words words;

    HttpProblem(int status, String titleDa, String titleEn, String detailDa, String detailEn) {
        this(status, titleDa, titleEn, detailDa, detailEn, null);
    }

    HttpProblem(
            int status,
            String titleDa,
            String titleEn,
            String detailDa,
            String detailEn,
            @Nullable String developerHint) {
        this.status = status;
        this.words = Words.of(Category.PROTOCOL, titleDa, titleEn, detailDa, detailEn)
                .withHint(developerHint);
    }

    int status() {
        return status;
    }

    @Override
    public Words words() {
        return words;
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super(HttpProblem.values());
        }
    }
}
