package dk.kk.ihcph.guidance.kernel;

/** The kinds of problem that any part of the API can have. */
public enum CommonProblem implements ProblemKind {
    MALFORMED_REQUEST(
            Category.MALFORMED,
            "Ulæselig forespørgsel",
            "Malformed request",
            "Forespørgslen kan ikke læses. Se errors for stedet.",
            "The request cannot be read. See errors for the place."),
    INVALID_PARAMETER(
            Category.MALFORMED,
            "Ugyldig parameter",
            "Invalid parameter",
            "En parameter i adressen er ukendt, gentaget eller har en forkert værdi. Se errors.",
            "A query parameter is unknown, repeated or of the wrong form. See errors."),
    FORBIDDEN(
            Category.FORBIDDEN,
            "Ikke tilladt",
            "Not allowed",
            "Ingen af dine roller giver adgang til dette. GET /me viser, hvad du må.",
            "None of your roles allows this. GET /me shows what you may do."),
    NOT_FOUND(
            Category.NOT_FOUND,
            "Findes ikke",
            "Not found",
            "Der er intet på denne adresse, eller du har ikke adgang til at vide det.",
            "There is nothing at this address, or you may not know of it."),
    ILLEGAL_TRANSITION(
            Category.CONFLICT,
            "Ikke muligt i denne tilstand",
            "Not possible in this state",
            "Dette er ikke muligt, når status er %s.",
            "This is not possible while the status is %s."),
    CONFLICT(
            Category.CONFLICT,
            "Konflikt",
            "Conflict",
            "Ændringen strider mod det, der allerede er gemt.",
            "The change conflicts with what is already stored."),
    RECORD_ERASED(
            Category.GONE,
            "Slettet",
            "Erased",
            "Det, som denne Idempotency-Key førte til, er siden slettet.",
            "What this Idempotency-Key led to has been erased since."),
    CONFIRMATION_EXPIRED(
            Category.GONE,
            "Fristen for at bekræfte er udløbet",
            "Time to confirm is over",
            "Der blev ikke bekræftet i tide, så pladsen eller tiden er givet fri, og oplysningerne er slettet. Prøv forfra.",
            "It was not confirmed in time, so what was held is free again and the data erased. Please start again."),
    VALIDATION_FAILED(
            Category.INVALID,
            "Ugyldige værdier",
            "Invalid values",
            "Forespørgslen er læst, men en værdi eller en regel afviser den. Se errors.",
            "The request was read, but a value or a rule refuses it. See errors."),
    UNAVAILABLE(
            Category.UNAVAILABLE,
            "Midlertidigt utilgængelig",
            "Temporarily unavailable",
            "Databasen er optaget eller utilgængelig. Intet er ændret. Prøv igen efter Retry-After sekunder.",
            "The database is busy or unavailable. Nothing was changed. Try again after Retry-After seconds.");

    private final Words words;

    CommonProblem(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
        words = Words.of(category, titleDa, titleEn, detailDa, detailEn);
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
