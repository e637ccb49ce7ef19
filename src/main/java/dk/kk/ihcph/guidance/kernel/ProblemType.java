package dk.kk.ihcph.guidance.kernel;

import java.util.Locale;

/**
 * Every kind of problem the API answers with (RFC 9457). The code and the type URI are stable; a client may switch on
 * them. {@code detail} is what a person reads when nothing more exact is known, and may hold {@code %s}.
 */
public enum ProblemType implements Coded {
    MALFORMED_REQUEST(
            400,
            "Ulæselig forespørgsel",
            "Malformed request",
            "Forespørgslen kan ikke læses. Se errors for stedet.",
            "The request cannot be read. See errors for the place."),
    INVALID_PARAMETER(
            400,
            "Ugyldig parameter",
            "Invalid parameter",
            "En parameter i adressen er ukendt, gentaget eller har en forkert værdi. Se errors.",
            "A query parameter is unknown, repeated or of the wrong form. See errors."),
    UNAUTHENTICATED(
            401,
            "Log ind",
            "Authentication required",
            "Send et gyldigt adgangstoken: Authorization: Bearer <token>. Forsiden (/) angiver udstederen.",
            "Send a valid access token: Authorization: Bearer <token>. The home document (/) names the issuer."),
    FORBIDDEN(
            403,
            "Ikke tilladt",
            "Not allowed",
            "Ingen af dine roller giver adgang til dette. GET /me viser, hvad du må.",
            "None of your roles allows this. GET /me shows what you may do."),
    OTHER_ADMINISTRATION(
            403,
            "Den anden forvaltnings data",
            "Another administration's record",
            "Dette hører til %s, og dine roller giver ikke ret til at ændre det dér.",
            "This belongs to %s, and your roles do not let you change it there."),
    MUNICIPALITY_CLAIM_MISSING(
            403,
            "Tokenet siger ikke hvilken kommune",
            "The token names no municipality",
            "En partners token skal have claimet municipality_code med koden på sin kommune (se /municipalities), f.eks."
                    + " \"0147\". Det mangler, eller koden findes ikke.",
            "A partner's token must have the claim municipality_code with the code of its municipality (see"
                    + " /municipalities), such as \"0147\". It is missing, or there is no such code."),
    NOT_FOUND(
            404,
            "Findes ikke",
            "Not found",
            "Der er intet på denne adresse, eller du har ikke adgang til at vide det.",
            "There is nothing at this address, or you may not know of it."),
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
    ILLEGAL_TRANSITION(
            409,
            "Ikke muligt i denne tilstand",
            "Not possible in this state",
            "Dette er ikke muligt, når status er %s.",
            "This is not possible while the status is %s."),
    CONFLICT(
            409,
            "Konflikt",
            "Conflict",
            "Ændringen strider mod det, der allerede er gemt.",
            "The change conflicts with what is already stored."),
    SHIFT_RULES_BROKEN(
            409,
            "Vagtplanens regler er brudt",
            "Rules of the schedule broken",
            "Planen bryder regler, som errors nævner hver for sig. Intet er ændret. Bløde regler kan tilsidesættes med en"
                    + " begrundelse i override; /code-lists/shift-rules har dem alle.",
            "The plan breaks rules, each of which errors names. Nothing was changed. Soft rules can be overridden with a"
                    + " reason in override; /code-lists/shift-rules has them all."),
    ROSTER_STALE(
            409,
            "Forslaget er forældet",
            "Roster stale",
            "Vagtplanen er ændret, siden forslaget blev beregnet; errors nævner hver vagt, der ikke længere skal bemandes."
                    + " Intet er ændret. Bed om et nyt forslag.",
            "The schedule has changed since the roster was proposed; errors names each shift that is no longer needed."
                    + " Nothing was changed. Ask for a new roster."),
    NOT_OFFERED_HERE(
            409,
            "Tilbydes ikke her",
            "Not offered here",
            "Det er ikke slået til på denne lokation. GET /locations/{code}/desk-settings viser, hvad der er.",
            "This is not switched on at the location. GET /locations/{code}/desk-settings shows what is."),
    LOCATION_CLOSED(
            409,
            "Der er lukket",
            "The location is closed",
            "Der er lukket nu. Næste åbning: %s.",
            "The location is closed now. It opens next: %s."),
    LOCATION_IN_USE(
            409,
            "Lokationen er i brug",
            "The location is in use",
            "Der er stadig noget på lokationen på dage, hvor den ikke længere skal bruges; errors nævner hvad. Flyt eller"
                    + " aflys det først.",
            "Something still stands at the location on days on which it is no longer to be used; errors names what. Move"
                    + " or cancel it first."),
    NO_SHIFT_HERE(
            409,
            "Ingen vagt her",
            "No shift here",
            "Du har ingen offentliggjort vagt på %s nu. Send override med en begrundelse, hvis du alligevel betjener her.",
            "You have no published shift at %s now. Send override with a reason if you guide here all the same."),
    GUIDE_BUSY(
            409,
            "Du har allerede en borger",
            "You already see to a citizen",
            "Du har allerede kaldt en borger (betjening %s). Afslut, sæt på hold eller meld udeblivelse først.",
            "You have already called a citizen (consultation %s). Complete it, put it on hold or report a no-show first."),
    SLOT_TAKEN(
            409,
            "Tiden er optaget",
            "Slot taken",
            "På det tidspunkt er ingen ledig, som kender emnerne og taler sproget. GET /appointment-slots viser de ledige tider.",
            "Nobody who knows the topics and speaks the language is free then. GET /appointment-slots shows the free times."),
    APPOINTMENTS_OVERLAP(
            409,
            "Der er allerede en aftale på det tidspunkt",
            "There is an appointment at that time already",
            "E-mailadressen har en anden aftale, der overlapper med denne. Vælg en anden tid, eller aflys den anden.",
            "The e-mail address has another appointment that overlaps with this one. Choose another time, or cancel the"
                    + " other one."),
    TOO_MANY_APPOINTMENTS(
            409,
            "For mange kommende aftaler",
            "Too many coming appointments",
            "E-mailadressen har allerede %s kommende aftaler. Aflys en af dem først.",
            "The e-mail address has %s coming appointments already. Cancel one of them first."),
    OUTSIDE_TARGET_GROUP(
            409,
            "Uden for målgruppen",
            "Outside the target group",
            "Personlig vejledning er for borgere i Københavns Kommune og for dem, der flytter dertil.",
            "Personal guidance is for residents of Copenhagen and for those moving there."),
    NO_REGISTRATION(
            409,
            "Tilmelding er ikke nødvendig",
            "No registration needed",
            "Man kan komme til arrangementet uden at tilmelde sig.",
            "The event takes no registrations: come along."),
    REGISTRATION_NOT_OPEN(
            409,
            "Tilmeldingen er ikke åbnet",
            "Registration not open yet",
            "Tilmeldingen åbner %s.",
            "Registration opens on %s."),
    REGISTRATION_CLOSED(
            409,
            "Tilmeldingen er lukket",
            "Registration closed",
            "Tilmeldingen lukkede %s.",
            "Registration closed on %s."),
    EVENT_OVER(
            409,
            "Arrangementet er begyndt eller slut",
            "The event has begun or is over",
            "Arrangementet begyndte %s.",
            "The event began on %s."),
    EVENT_CANCELLED(
            409,
            "Arrangementet er aflyst",
            "The event is cancelled",
            "Arrangementet er aflyst, så der er intet at tilmelde sig.",
            "The event is cancelled, so there is nothing to register for."),
    EVENT_FULL(
            409,
            "Arrangementet er fuldt",
            "The event is full",
            "Der er ikke pladser nok, og ventelisten er lukket eller fuld.",
            "There are not seats enough, and the waiting list is closed or full."),
    OUTSIDE_AUDIENCE(
            409,
            "Uden for arrangementets målgruppe",
            "Outside the event's audience",
            "Arrangementet er for andre: %s.",
            "The event is for others: %s."),
    ALREADY_REGISTERED(
            409,
            "E-mailen er allerede tilmeldt",
            "The e-mail is registered already",
            "Der er allerede en aktiv tilmelding til arrangementet med den e-mail.",
            "There is an active registration for the event with that e-mail already."),
    QUOTA_USED_UP(
            409,
            "Kommunens pladser er brugt",
            "The municipality's seats are used up",
            "Partnerkommunen har kun %s pladser tilbage til arrangementet.",
            "The partner municipality has only %s seats left at the event."),
    SEATS_TAKEN(
            409,
            "Pladserne er i brug",
            "The seats are taken",
            "%s pladser er bekræftet eller holdes, til de bekræftes; færre kan der ikke være.",
            "%s seats are confirmed, or held until they are confirmed; there cannot be fewer."),
    EVENT_NOT_BEGUN(
            409,
            "Arrangementet er ikke begyndt",
            "The event has not begun",
            "Arrangementet begynder %s og kan først afsluttes derefter.",
            "The event begins on %s and can be completed after that."),
    YEAR_CLOSED(
            409,
            "Året er lukket",
            "The year is closed",
            "Regnskabsåret %s er lukket. Det kan genåbnes med en begrundelse: POST /budget-years/{id}/reopen.",
            "The accounts of %s are closed. They can be reopened with a reason: POST /budget-years/{id}/reopen."),
    POSTED_BEFORE(
            409,
            "Er allerede bogført",
            "Posted before",
            "Der er allerede en postering med den reference fra det system (postering %s).",
            "There is a posting with that reference from that system already (posting %s)."),
    NOT_APPROVED(
            409,
            "Ikke godkendt af alle",
            "Not approved by all",
            "Mangler godkendelse fra: %s.",
            "Not approved yet by: %s."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "Samme forespørgsel er i gang",
            "The same request is under way",
            "En forespørgsel med samme Idempotency-Key er i gang. Prøv igen om lidt.",
            "A request with the same Idempotency-Key is still running. Try again shortly."),
    HOLD_EXPIRED(
            410,
            "Reservationen er udløbet",
            "Hold expired",
            "Tiden var kun reserveret i kort tid og er givet fri. GET /appointment-slots viser de ledige.",
            "The slot was held for a short while only and is free again. GET /appointment-slots shows the free ones."),
    OFFER_EXPIRED(
            410,
            "Tilbuddet er udløbet",
            "Offer expired",
            "Fristen for at tage imod pladsen er udløbet, og den er givet videre. GET viser tilmeldingen.",
            "The time to accept the seat is over, and it has been passed on. GET shows the registration."),
    RECORD_ERASED(
            410,
            "Slettet",
            "Erased",
            "Det, som denne Idempotency-Key førte til, er siden slettet.",
            "What this Idempotency-Key led to has been erased since."),
    CONFIRMATION_EXPIRED(
            410,
            "Fristen for at bekræfte er udløbet",
            "Time to confirm is over",
            "Der blev ikke bekræftet i tide, så pladsen eller tiden er givet fri, og oplysningerne er slettet. Prøv forfra.",
            "It was not confirmed in time, so what was held is free again and the data erased. Please start again."),
    PRECONDITION_FAILED(
            412,
            "Ændret imens",
            "Changed meanwhile",
            "Posten er ændret, siden du læste den. Hent den igen, og send dens nye ETag i If-Match.",
            "The record changed since you read it. Get it again and send its new ETag in If-Match."),
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
    VALIDATION_FAILED(
            422,
            "Ugyldige værdier",
            "Invalid values",
            "Forespørgslen er læst, men en værdi eller en regel afviser den. Se errors.",
            "The request was read, but a value or a rule refuses it. See errors."),
    CONTROL_TOTAL_DIFFERS(
            422,
            "Kontroltotalen stemmer ikke",
            "Control total differs",
            "Filens linjer giver tilsammen %s kr., men kontroltotalen er %s kr. Intet er bogført.",
            "The lines of the file add up to DKK %s, but the control total is DKK %s. Nothing was booked."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency-Key er brugt til andet",
            "Idempotency-Key used for something else",
            "Denne Idempotency-Key er allerede brugt med et andet indhold. Brug en ny nøgle.",
            "This Idempotency-Key was used with another body. Use a new key."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match mangler",
            "If-Match required",
            "Hent posten, og send dens ETag i If-Match, så ingen andres ændring overskrives.",
            "Get the record and send its ETag in If-Match, so that nobody's change is overwritten."),
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
            "Something went wrong on our side. Quote requestId when you contact us."),
    UNAVAILABLE(
            503,
            "Midlertidigt utilgængelig",
            "Temporarily unavailable",
            "Databasen er optaget eller utilgængelig. Intet er ændret. Prøv igen efter Retry-After sekunder.",
            "The database is busy or unavailable. Nothing was changed. Try again after Retry-After seconds.");

    private final int status;
    private final Bilingual title;
    private final Bilingual detail;

    ProblemType(int status, String titleDa, String titleEn, String detailDa, String detailEn) {
        this.status = status;
        this.title = new Bilingual(titleDa, titleEn);
        this.detail = new Bilingual(detailDa, detailEn);
    }

    public int status() {
        return status;
    }

    @Override
    public Bilingual label() {
        return title;
    }

    /** What a person reads when nothing more exact is known. */
    public Bilingual detail() {
        return detail;
    }

    /** The last part of the type URI: {@code validation-failed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
