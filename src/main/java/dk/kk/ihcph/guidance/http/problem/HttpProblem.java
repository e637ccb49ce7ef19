package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.kernel.ProblemCatalogue;
import dk.kk.ihcph.guidance.kernel.ProblemKind;

/** The kinds of problem of the HTTP edge, each with its own status. */
public enum HttpProblem implements ProblemKind {
    UNAUTHENTICATED(
            401,
            "Log ind",
            "Authentication required",
            "Send et gyldigt adgangstoken: Authorization: Bearer <token>. Forsiden (/) angiver udstederen.",
            "Send a valid access token: Authorization: Bearer <token>. The home document (/) names the issuer."),
    METHOD_NOT_ALLOWED(
            405,
            "Metoden understøttes ikke",
            "Method not allowed",
            "Adressen understøtter ikke denne metode. Se Allow.",
            "This address does not support the method. See Allow."),
    NOT_ACCEPTABLE(
            406,
            "Formatet kan ikke leveres",
            "Not acceptable",
            "Svaret findes ikke i et format, som Accept tillader.",
            "The answer does not exist in a format that Accept allows."),
    REQUEST_TIMEOUT(
            408,
            "For langsom forespørgsel",
            "Request too slow",
            "Forespørgslens indhold kom ikke frem i tide. Intet er ændret. Send den igen.",
            "The body of the request did not arrive in time. Nothing was changed. Send it again."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "Samme forespørgsel er i gang",
            "The same request is under way",
            "En forespørgsel med samme Idempotency-Key er i gang. Prøv igen om lidt.",
            "A request with the same Idempotency-Key is still running. Try again shortly."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key er brugt til andet",
            "Idempotency-Key used for something else",
            "Denne Idempotency-Key er allerede brugt med et andet indhold. Brug en ny nøgle.",
            "This Idempotency-Key was used with another body. Use a new key."),
    PRECONDITION_FAILED(
            412,
            "Ændret imens",
            "Changed meanwhile",
            "Posten er ændret, siden du læste den. Hent den igen, og send dens nye ETag i If-Match.",
            "The record changed since you read it. Get it again and send its new ETag in If-Match."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match mangler",
            "If-Match required",
            "Hent posten, og send dens ETag i If-Match, så ingen andres ændring overskrives.",
            "Get the record and send its ETag in If-Match, so that nobody's change is overwritten."),
    CONTENT_TOO_LARGE(
            413,
            "For stort",
            "Content too large",
            "Forespørgslen er større end de %s byte, der er tilladt.",
            "The request is larger than the %s bytes allowed."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Formatet understøttes ikke",
            "Unsupported media type",
            "Send indholdet i det format, kontrakten angiver, med det rette Content-Type.",
            "Send the body in the format the contract gives, with its Content-Type."),
    TOO_MANY_REQUESTS(
            429,
            "For mange forespørgsler",
            "Too many requests",
            "Der er sendt for mange forespørgsler. Vent det antal sekunder, Retry-After angiver.",
            "Too many requests were sent. Wait the seconds that Retry-After gives."),
    INTERNAL_ERROR(
            500,
            "Uventet fejl",
            "Unexpected error",
            "Noget gik galt hos os. Oplys requestId, når du kontakter os.",
            "Something went wrong on our side. Quote requestId when you contact us.");

    private final int status;
    private final Words words;

    HttpProblem(int status, String titleDa, String titleEn, String detailDa, String detailEn) {
        this.status = status;
        this.words = Words.of(Category.PROTOCOL, titleDa, titleEn, detailDa, detailEn);
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
