package dk.kk.ihcph.guidance.kernel;

import org.jspecify.annotations.Nullable;

/** The kinds of problem that any part of the API can have. */
public enum CommonProblem implements ProblemKind {
    MALFORMED_REQUEST(
            Category.MALFORMED,
            "Forespørgslen kan ikke læses",
            "Malformed request",
            "Forespørgslen er skrevet forkert og kan ikke læses.",
            "The request is written incorrectly and cannot be read.",
            "errors gives each place to correct."),
    INVALID_PARAMETER(
            Category.MALFORMED,
            "Adressen har en ugyldig parameter",
            "Invalid parameter",
            "En parameter i adressen er ukendt, er angivet flere gange eller har en forkert værdi.",
            "A parameter of the address is unknown, is given more than once, or has a wrong value.",
            "errors names each parameter to correct."),
    FORBIDDEN(
            Category.FORBIDDEN,
            "Du har ikke adgang",
            "You do not have access",
            "Ingen af dine roller giver adgang til dette.",
            "None of your roles gives access to this.",
            "GET /me lists the permissions of the caller."),
    NOT_FOUND(
            Category.NOT_FOUND,
            "Siden findes ikke",
            "Not found",
            "Siden findes ikke, eller du har ikke adgang til den.",
            "There is nothing at this address, or you do not have access to it."),
    ILLEGAL_TRANSITION(
            Category.CONFLICT,
            "Det kan ikke lade sig gøre nu",
            "Not possible at the moment",
            "Det kan ikke lade sig gøre, når status er %s.",
            "This is not possible while the status is %s.",
            "currentStatus is the code of the status."),
    CONFLICT(
            Category.CONFLICT,
            "Ændringen strider mod noget, der allerede er gemt",
            "The change conflicts with what is already stored",
            "Ændringen strider mod noget, der allerede er gemt.",
            "The change conflicts with what is already stored."),
    RECORD_ERASED(
            Category.GONE,
            "Oplysningerne er slettet",
            "The data has been deleted",
            "De oplysninger, som den første af disse forespørgsler gemte, er siden slettet.",
            "The data that the first of these requests stored has since been deleted.",
            "The first request with this Idempotency-Key stored a record that has been erased. Use a new key for a"
                    + " new record."),
    CONFIRMATION_EXPIRED(
            Category.GONE,
            "Fristen for at bekræfte er udløbet",
            "The time to confirm has passed",
            "Du bekræftede ikke i tide. Pladsen eller tiden er derfor givet fri, og dine oplysninger er slettet."
                    + " Start forfra, hvis du stadig vil komme.",
            "You did not confirm in time, so the seat or the time has been released and your data has been deleted."
                    + " Please start again if you still want to come."),
    VALIDATION_FAILED(
            Category.INVALID,
            "Ugyldige oplysninger",
            "Invalid values",
            "En eller flere oplysninger kan ikke godkendes. Ret dem, og prøv igen.",
            "One or more values cannot be accepted. Please correct them and try again.",
            "errors gives each place to correct."),
    UNAVAILABLE(
            Category.UNAVAILABLE,
            "Systemet er midlertidigt utilgængeligt",
            "Temporarily unavailable",
            "Vi har tekniske problemer. Intet er ændret. Prøv igen om lidt.",
            "We have technical problems. Nothing was changed. Please try again shortly.",
            "Send the same request again after the seconds in Retry-After, with the same Idempotency-Key: it then"
                    + " takes effect at most once.");

    private final Words words;

    CommonProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        this(category, titleDa, titleEn, detailDa, detailEn, null);
    }

    CommonProblem(
            Category category,
            String titleDa,
            String titleEn,
            String detailDa,
            String detailEn,
            @Nullable String developerHint) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn).withHint(developerHint);
    }

    @Override
    public Words words() {
        return words;
    }

    public static final class Catalogue extends ProblemCatalogue {
        public Catalogue() {
            super(CommonProblem.values());
        }
    }
}
