package dk.kk.ihcph.guidance.endtoend;

import static dk.kk.ihcph.guidance.endtoend.CannedApi.appointment;
import static dk.kk.ihcph.guidance.endtoend.CannedApi.event;
import static dk.kk.ihcph.guidance.endtoend.CannedApi.registration;

import java.util.function.BiConsumer;

/** Each state of the pages of a registration and of an appointment: what the API answers, what a reader does to get there, and what the page says. */
enum CitizenPageState {
    CONFIRMED("view", "Du er tilmeldt", "You are registered", (api, in) -> api.put("registrations/ana", confirmed(in))),
    CONFIRMATION_NEEDED(
            "confirm",
            "Du mangler at bekræfte din tilmelding",
            "You have not confirmed your registration yet",
            (api, in) -> api.put(
                    "registrations/ana",
                    registration(
                            "ana",
                            in.code(),
                            "UNCONFIRMED",
                            """
                            "confirmBy": "2031-02-01T11:00:00Z", "allowedActions": ["CONFIRM", "CANCEL", "ERASE"]"""))),
    WAITING(
            "view",
            "Nummer på ventelisten",
            "Position on the waiting list",
            (api, in) -> api.put(
                    "registrations/ana",
                    registration(
                            "ana",
                            in.code(),
                            "WAITING",
                            """
                            "waitingPosition": 3, "allowedActions": ["CHANGE", "CANCEL", "ERASE"]"""))),
    OFFERED(
            "accept",
            "Du er tilbudt 4 pladser – svar senest lørdag den 1. februar 2031 kl.\u00a012.00",
            "You have been offered 4 seats – please reply by Saturday 1 February 2031 at\u00a012:00",
            (api, in) -> api.put(
                    "registrations/ana",
                    registration(
                            "ana",
                            in.code(),
                            "OFFERED",
                            """
                            "seatOfferExpiresAt": "2031-02-01T11:00:00Z",
                            "allowedActions": ["CHANGE", "CANCEL", "ACCEPT", "DECLINE", "ERASE"]"""))),
    REMINDER(
            "not-coming",
            "Kommer du stadig?",
            "Are you still coming?",
            (api, in) -> api.put("registrations/ana", confirmed(in))),
    EVENT_CANCELLED(
            "view",
            "Årsag: Oplægsholderen er syg.",
            "Reason: The speaker is ill.",
            (api, in) -> api.put("events/e", event("CANCELLED"))
                    .put(
                            "registrations/ana",
                            registration(
                                    "ana",
                                    in.code(),
                                    "EVENT_CANCELLED",
                                    """
                                    "eventStatus": "CANCELLED", "allowedActions": ["ERASE"],
                                    "cancelReason": {"da": "Oplægsholderen er syg.", "en": "The speaker is ill."}"""))),
    CANCELLED(
            "view",
            "Du er afmeldt.",
            "Your registration has been cancelled.",
            (api, in) -> api.put("registrations/ana", confirmed(in))
                    .changesTo(registration(
                            "ana",
                            in.code(),
                            "CANCELLED",
                            """
                                    "allowedActions": ["ERASE"]""")),
            (reader, in) -> reader.press(in.say("Afmeld", "Cancel my registration"))),
    FEEDBACK("feedback", "Hvordan var det?", "How was it?", CitizenPageState::completed),
    FEEDBACK_WITHOUT_SCORE(
            "feedback",
            "Vælg et tal fra 1 til 5.",
            "Please choose a number from 1 to 5.",
            CitizenPageState::completed,
            (reader, in) -> reader.press("Send")),
    FEEDBACK_REFUSED(
            "feedback",
            "Vi kunne ikke gemme dit svar.",
            "We could not save your answer.",
            (api, in) -> {
                completed(api, in);
                api.refuses(
                        422,
                        problem("/comment", in.say("må ikke indeholde et CPR-nummer", "must not hold a CPR number")));
            },
            (reader, in) -> {
                reader.press(in.say("1 – slet ikke", "1 – not at all"));
                reader.type(in.say("Med dine egne ord", "In your own words"), "010190-1234");
                reader.press("Send");
            }),
    CHANGE_REFUSED_BY_THE_PAGE(
            "view",
            "Navn: Skal udfyldes.",
            "Name: Please fill this in.",
            (api, in) -> api.put("registrations/ana", confirmed(in)),
            (reader, in) -> {
                reader.type(in.say("Navn", "Name"), " ");
                reader.press(in.say("Gem", "Save"));
            }),
    CHANGE_REFUSED_BY_THE_API(
            "view",
            "Antal personer: Må højst være 2.",
            "Number of persons: Must be at most 2.",
            (api, in) -> api.put("registrations/ana", confirmed(in))
                    .refuses(422, problem("/partySize", in.say("må højst være 2", "must be at most 2"))),
            (reader, in) -> {
                reader.type(in.say("Antal personer", "Number of persons"), "3");
                reader.press(in.say("Gem", "Save"));
            }),
    SAVED(
            "view",
            "Din tilmelding er gemt.",
            "Your registration has been updated.",
            (api, in) -> api.put("registrations/ana", confirmed(in)).changesTo(confirmed(in)),
            (reader, in) -> reader.press(in.say("Gem", "Save"))),
    TICKET(
            "view",
            "Din billet",
            "Your ticket",
            (api, in) -> api.put("registrations/ana", confirmed(in)),
            (reader, in) -> reader.press(in.say("Vis billet", "Show my ticket"))),
    ERASED(
            "view",
            "Dine oplysninger er slettet.",
            "Your data has been deleted.",
            (api, in) -> api.put("registrations/ana", confirmed(in)),
            (reader, in) -> reader.press(in.say("Slet mine oplysninger", "Delete my data"))),
    WRONG_SECRET("view", "Linket virker ikke.", "The link does not work.", (api, in) -> {}),
    NO_LINK("", "Linket virker ikke.", "The link does not work.", (api, in) -> {}),
    OFFLINE("view", "Vi har tekniske problemer.", "We are having technical problems.", (api, in) -> api.goesAway()),
    APPOINTMENT_UNCONFIRMED(
            "confirm",
            "Du mangler at bekræfte din aftale",
            "You have not confirmed your appointment yet",
            (api, in) -> api.put(
                    "appointments/ana",
                    appointment(
                            in.code(),
                            "UNCONFIRMED",
                            """
                            "heldUntil": "2031-02-01T11:00:00Z", "allowedActions": ["CONFIRM", "CANCEL"]"""))),
    APPOINTMENT_BOOKED("view", "Du har en aftale", "You have an appointment", CitizenPageState::booked),
    APPOINTMENT_MOVED(
            "view",
            "Aftalen er flyttet.",
            "The appointment has been moved.",
            CitizenPageState::booked,
            (reader, in) -> reader.press(in.say("Flyt aftalen", "Move the appointment"))),
    APPOINTMENT_CANCELLED(
            "view",
            "Aftalen er aflyst",
            "The appointment has been cancelled",
            (api, in) -> api.put("appointments/ana", appointment(in.code(), "CANCELLED", "\"allowedActions\": []")));

    private final String purpose;
    private final String danish;
    private final String english;
    private final BiConsumer<CannedApi, Language> answers;
    private final BiConsumer<KeyboardReader, Language> steps;

    CitizenPageState(String purpose, String danish, String english, BiConsumer<CannedApi, Language> answers) {
        this(purpose, danish, english, answers, (reader, in) -> {});
    }

    CitizenPageState(
            String purpose,
            String danish,
            String english,
            BiConsumer<CannedApi, Language> answers,
            BiConsumer<KeyboardReader, Language> steps) {
        this.purpose = purpose;
        this.danish = danish;
        this.english = english;
        this.answers = answers;
        this.steps = steps;
    }

    /** Puts in what the API answers, before the page is opened. */
    void arrange(CannedApi api, Language language) {
        answers.accept(api, language);
    }

    String address() {
        if (name().startsWith("APPOINTMENT")) {
            return CannedApi.appointmentLink(purpose);
        }
        return this == NO_LINK ? CannedApi.page() : CannedApi.link("ana", purpose);
    }

    /** Does what leads from the opened page to this state. */
    void reach(KeyboardReader reader, Language language) {
        steps.accept(reader, language);
    }

    String words(Language language) {
        return language.say(danish, english);
    }

    /** Returns whether something was refused because of one field. */
    boolean refusesAField() {
        return this == FEEDBACK_WITHOUT_SCORE
                || this == FEEDBACK_REFUSED
                || this == CHANGE_REFUSED_BY_THE_PAGE
                || this == CHANGE_REFUSED_BY_THE_API;
    }

    private static void booked(CannedApi api, Language in) {
        String booked = appointment(in.code(), "BOOKED", "\"allowedActions\": [\"RESCHEDULE\", \"CANCEL\"]");
        api.put("appointments/ana", booked).changesTo(booked);
    }

    private static String confirmed(Language in) {
        return registration(
                "ana",
                in.code(),
                "CONFIRMED",
                """
                "ticketCode": "7H3K9M2P5R8T1V4X6Z0B", "onlineUrl": "https://meet.example.org/room",
                "allowedActions": ["CHANGE", "CANCEL", "ANSWER_COMING", "ERASE"]""");
    }

    private static void completed(CannedApi api, Language in) {
        api.put("events/e", event("COMPLETED"))
                .put(
                        "registrations/ana",
                        registration(
                                "ana",
                                in.code(),
                                "CONFIRMED",
                                """
                                "ticketCode": "7H3K9M2P5R8T1V4X6Z0B", "allowedActions": ["GIVE_FEEDBACK", "ERASE"]"""));
    }

    private static String problem(String pointer, String message) {
        return """
                {"code": "VALIDATION_FAILED", "status": 422, "title": "Invalid values", "detail": "See errors.",
                 "errors": [{"pointer": "%s", "code": "RULE", "message": "%s"}]}"""
                .formatted(pointer, message);
    }
}
