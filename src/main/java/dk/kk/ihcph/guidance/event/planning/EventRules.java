package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRelation;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.event.ProgrammeItem;
import dk.kk.ihcph.guidance.event.Question;
import dk.kk.ihcph.guidance.event.QuestionType;
import dk.kk.ihcph.guidance.event.Quota;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules between the fields of a plan, and between a plan and the directory. All violations are reported at once.
 */
@ApplicationScoped
class EventRules {
    private static final String ENDS_BEFORE_IT_STARTS = "ENDS_BEFORE_IT_STARTS";
    private static final String NOT_UNIQUE = "NOT_UNIQUE";

    private final Directory directory;

    EventRules(Directory directory) {
        this.directory = directory;
    }

    List<Violation> broken(EventPlan plan, Administration lead) {
        List<Violation> broken = new ArrayList<>();
        times(plan, broken);
        place(plan, broken);
        hosts(plan, lead, broken);
        seats(plan, broken);
        audience(plan, broken);
        languages(plan, broken);
        programme(plan, broken);
        questions(plan.signUp().questions(), broken);
        quotas(plan.quotas(), broken);
        return broken;
    }

    private static void times(EventPlan plan, List<Violation> broken) {
        if (!DayRange.isPlausible(plan.occasion().startsAt())) {
            broken.add(DayRange.outOfRange("/startsAt"));
        }
        if (!DayRange.isPlausible(plan.occasion().endsAt())) {
            broken.add(DayRange.outOfRange("/endsAt"));
        }
        if (!plan.occasion().endsAt().isAfter(plan.occasion().startsAt())) {
            broken.add(Violation.at(
                    "/endsAt",
                    ENDS_BEFORE_IT_STARTS,
                    new Bilingual("skal ligge efter startsAt", "must be after startsAt")));
        }
        Instant opens = plan.signUp().registrationOpensAt();
        Instant closes = Objects.requireNonNullElse(
                plan.signUp().registrationClosesAt(), plan.occasion().startsAt());
        if (opens != null && !closes.isAfter(opens)) {
            broken.add(Violation.at(
                    plan.signUp().registrationClosesAt() == null ? "/registrationOpensAt" : "/registrationClosesAt",
                    ENDS_BEFORE_IT_STARTS,
                    new Bilingual(
                            "tilmeldingen skal lukke, efter at den åbner", "registration must close after it opens")));
        }
        if (closes.isAfter(plan.occasion().endsAt())) {
            broken.add(Violation.at(
                    "/registrationClosesAt",
                    "AFTER_THE_EVENT",
                    new Bilingual("må ikke ligge efter endsAt", "must not be after endsAt")));
        }
    }

    private void place(EventPlan plan, List<Violation> broken) {
        if (plan.occasion().location() == null
                && plan.occasion().address() == null
                && plan.occasion().onlineUrl() == null) {
            broken.add(Violation.at(
                    "/location",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "skal angives, når der hverken er angivet address eller onlineUrl",
                            "is required if neither address nor onlineUrl is given")));
        }
        if (plan.occasion().location() != null
                && !directory.hasLocation(
                        plan.occasion().location(), plan.occasion().startsAt())) {
            broken.add(Violation.unknownCode("/location", "/locations"));
        }
    }

    private static void hosts(EventPlan plan, Administration lead, List<Violation> broken) {
        if (plan.hosts().coHosts().contains(lead)) {
            broken.add(Violation.at(
                    "/coHosts/0", "IS_THE_LEAD", new Bilingual("leder selv arrangementet", "leads the event itself")));
        }
    }

    private static void seats(EventPlan plan, List<Violation> broken) {
        if (plan.seating().overbooking().signum() > 0 && plan.overbookingReason() == null) {
            broken.add(Violation.at(
                    "/overbookingReason",
                    "REQUIRED_HERE",
                    new Bilingual("skal angives sammen med overbooking", "is required with overbooking")));
        }
    }

    private void audience(EventPlan plan, List<Violation> broken) {
        List<String> municipalities = plan.invited().audienceMunicipalities();
        if ((plan.invited().audience() == Audience.MUNICIPALITIES) == municipalities.isEmpty()) {
            broken.add(Violation.at(
                    "/audienceMunicipalities",
                    municipalities.isEmpty() ? "REQUIRED_HERE" : "NOT_OF_THIS_AUDIENCE",
                    new Bilingual(
                            "skal angives, når målgruppen er borgere i bestemte kommuner, og må ikke angives"
                                    + " for andre målgrupper",
                            "must be given if the audience is residents of certain municipalities, and for no"
                                    + " other audience")));
        }
        for (int place = 0; place < municipalities.size(); place++) {
            broken.addAll(directory.refusedMunicipality("/audienceMunicipalities/" + place, municipalities.get(place)));
        }
        if (plan.invited().audience() == Audience.INDUSTRY && plan.invited().industry() == null) {
            broken.add(Violation.at(
                    "/industry",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "skal angives, når målgruppen er fagfolk i branchen",
                            "is required if the audience is professionals in the industry")));
        }
    }

    private static void languages(EventPlan plan, List<Violation> broken) {
        List<String> languages = plan.announcement().languages();
        for (int place = 0; place < languages.size(); place++) {
            broken.addAll(Languages.refused("/languages/" + place, languages.get(place)));
        }
    }

    private static void programme(EventPlan plan, List<Violation> broken) {
        List<ProgrammeItem> programme = plan.announcement().programme();
        for (int place = 0; place < programme.size(); place++) {
            ProgrammeItem item = programme.get(place);
            Instant end = Objects.requireNonNullElse(item.endsAt(), item.startsAt());
            if (item.startsAt().isBefore(plan.occasion().startsAt())
                    || end.isAfter(plan.occasion().endsAt())) {
                broken.add(Violation.at(
                        "/programme/" + place,
                        "OUTSIDE_THE_EVENT",
                        new Bilingual("skal ligge inden for arrangementet", "must be within the event")));
            }
            if (end.isBefore(item.startsAt())) {
                broken.add(Violation.at(
                        "/programme/" + place + "/endsAt",
                        ENDS_BEFORE_IT_STARTS,
                        new Bilingual("må ikke ligge før startsAt", "must not be before startsAt")));
            }
        }
    }

    private static void questions(List<Question> questions, List<Violation> broken) {
        Set<String> keys = new HashSet<>();
        for (int place = 0; place < questions.size(); place++) {
            Question question = questions.get(place);
            String at = "/questions/" + place;
            requireNew(keys, question.key(), at + "/key", broken);
            boolean choice = question.type() == QuestionType.CHOICE;
            if (choice == (question.choices() == null)) {
                broken.add(Violation.at(
                        at + "/choices",
                        choice ? "REQUIRED_HERE" : "NOT_OF_THIS_TYPE",
                        new Bilingual(
                                "skal angives for et spørgsmål med valgmuligheder og må ikke angives for andre"
                                        + " spørgsmål",
                                "must be given for a question with choices, and for no other question")));
            }
            Set<String> choices = new HashSet<>();
            List<Question.Choice> given = orNone(question.choices());
            for (int index = 0; index < given.size(); index++) {
                requireNew(choices, given.get(index).key(), at + "/choices/" + index + "/key", broken);
            }
        }
    }

    private void quotas(List<Quota> quotas, List<Violation> broken) {
        Set<String> municipalities = new HashSet<>();
        for (int place = 0; place < quotas.size(); place++) {
            String at = "/quotas/" + place + "/municipality";
            String code = quotas.get(place).municipality();
            requireNew(municipalities, code, at, broken);
            if (directory
                    .municipality(code)
                    .filter(municipality -> municipality.relation() == MunicipalityRelation.PARTNER)
                    .isEmpty()) {
                broken.add(Violation.at(
                        at,
                        "NO_PARTNER",
                        new Bilingual("er ikke en samarbejdskommune", "is not a partner municipality")));
            }
        }
    }

    private static void requireNew(Set<String> seen, String key, String at, List<Violation> broken) {
        if (!seen.add(key)) {
            broken.add(Violation.at(at, NOT_UNIQUE, new Bilingual("er allerede angivet", "is already given")));
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
