package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The comparisons of two groups, laid down before anybody looks at the figures: whoever picks the best and the worst of many
 * rows finds a difference where there is none. Each says what to do about a difference.
 */
@Schema(name = "NoShowComparisonCode")
public enum NoShowComparison implements Coded {
    REMINDER(
            NoShowDimension.ANSWER,
            NoShowComparison::isAsked,
            value -> value.equals(ReminderAnswer.NOT_ASKED.name()),
            new Bilingual("Påmindelse eller ej", "Reminder or none"),
            new Bilingual("dem, der fik en påmindelse", "those who were reminded"),
            new Bilingual("dem, der ikke fik en påmindelse", "those who were not reminded"),
            new Bilingual("Bliv ved med at sende påmindelser.", "Keep sending reminders."),
            new Bilingual(
                    "Flere kom ikke efter påmindelsen: ret dens tekst, eller send den på et andet tidspunkt.",
                    "The reminder did not bring more: change its text, or send it at another time.")),
    GIVEN_BACK(
            NoShowDimension.ANSWER,
            NoShowComparison::isAsked,
            value -> value.equals(ReminderAnswer.NOT_ASKED.name()),
            new Bilingual("Pladser afmeldt efter påmindelse eller uden", "Seats given back with a reminder or without"),
            new Bilingual("dem, der fik en påmindelse", "those who were reminded"),
            new Bilingual("dem, der ikke fik en påmindelse", "those who were not reminded"),
            new Bilingual(
                    "Påmindelser frigiver pladser: hold ventelisten åben, indtil arrangementet begynder.",
                    "Reminders free seats: keep the waiting list open until the event begins."),
            new Bilingual(
                    "Gør det lettere at afmelde sig i påmindelsen.",
                    "Make it easier to give back seats from the reminder.")),
    ANSWERED(
            NoShowDimension.ANSWER,
            value -> value.equals(ReminderAnswer.COMING.name()),
            value -> value.equals(ReminderAnswer.NO_ANSWER.name()),
            new Bilingual("Svar på påmindelsen eller ej", "Answer to the reminder or none"),
            new Bilingual("dem, der svarede, at de kom", "those who answered that they were coming"),
            new Bilingual("dem, der ikke svarede", "those who did not answer"),
            new Bilingual(
                    "Overbook efter prognosen, når mange ikke har svaret, og spørg dem igen dagen før.",
                    "Where many have not answered, overbook as the forecast advises, and ask them again the day before."),
            new Bilingual(
                    "Svaret siger ikke, hvem der kommer: overbook efter prognosen.",
                    "The answer does not tell who comes: overbook as the forecast advises.")),
    LEAD_TIME(
            NoShowDimension.LEAD_TIME,
            NoShowComparison::isShort,
            value -> !isShort(value),
            new Bilingual(
                    "Tilmelding højst 7 dage før eller tidligere", "Registration at most 7 days before, or earlier"),
            new Bilingual("dem, der tilmeldte sig højst 7 dage før", "those who registered at most 7 days before"),
            new Bilingual("dem, der tilmeldte sig tidligere", "those who registered earlier"),
            new Bilingual(
                    "Åbn tilmeldingen senere, eller hold nogle af pladserne tilbage til den sidste uge.",
                    "Open registration later, or keep some of the seats for the last week."),
            new Bilingual("Åbn tilmeldingen tidligere.", "Open registration earlier.")),
    PARTY_SIZE(
            NoShowDimension.PARTY_SIZE,
            value -> value.equals("1"),
            value -> !value.equals("1"),
            new Bilingual("Alene eller flere sammen", "Alone or together"),
            new Bilingual("dem, der tilmeldte sig alene", "those who registered alone"),
            new Bilingual("dem, der tilmeldte flere", "those who registered several people"),
            new Bilingual(
                    "Sæt en lavere grænse for, hvor mange man kan tilmelde ad gangen.",
                    "Lower the number of people that one registration may have."),
            new Bilingual("Opfordr til at tage nogen med.", "Encourage people to bring somebody.")),
    TYPE(
            NoShowDimension.TYPE,
            value -> value.equals(EventType.WELCOME.name()),
            value -> !value.equals(EventType.WELCOME.name()),
            new Bilingual("Velkomstarrangementer eller andre", "Welcome events or others"),
            new Bilingual("de tilmeldte til velkomstarrangementer", "those registered for welcome events"),
            new Bilingual("de tilmeldte til andre arrangementer", "those registered for other events"),
            new Bilingual(
                    "Overbook mest ved andre arrangementer, efter prognosen for hvert af dem.",
                    "Overbook other events the most, each as its forecast advises."),
            new Bilingual(
                    "Overbook mest ved velkomstarrangementer, efter prognosen for hvert af dem.",
                    "Overbook welcome events the most, each as its forecast advises.")),
    HOUR(
            NoShowDimension.HOUR,
            NoShowComparison::isAfternoon,
            value -> !isAfternoon(value),
            new Bilingual("Fra kl. 16 eller tidligere", "From 16:00, or earlier"),
            new Bilingual("de tilmeldte til arrangementer fra kl. 16", "those registered for events from 16:00"),
            new Bilingual("de tilmeldte til tidligere arrangementer", "those registered for earlier events"),
            new Bilingual("Læg flere arrangementer efter kl. 16.", "Hold more events after 16:00."),
            new Bilingual("Læg flere arrangementer før kl. 16.", "Hold more events before 16:00."));

    private static final Set<LeadTime> SHORT = EnumSet.of(LeadTime.TWO_DAYS, LeadTime.WEEK);
    private static final Set<ReminderAnswer> ASKED =
            EnumSet.of(ReminderAnswer.COMING, ReminderAnswer.NOT_COMING, ReminderAnswer.NO_ANSWER);
    /** Most people are at work or at a course until then. */
    private static final int AFTERNOON = 16;

    private static final Bilingual CAME = new Bilingual(
            "Fremmødet var %2$s blandt %1$s, mod %3$s blandt %4$s: en forskel på %5$s (95 %%-interval %6$s til %7$s).",
            "Of %1$s, %2$s came, against %3$s of %4$s: a difference of %5$s (95 %% interval %6$s to %7$s).");
    private static final Bilingual GAVE_BACK = new Bilingual(
            "%2$s afmeldte sig før arrangementet blandt %1$s, mod %3$s blandt %4$s: en forskel på %5$s (95 %%-interval %6$s"
                    + " til %7$s).",
            "Of %1$s, %2$s gave back their seats before the event, against %3$s of %4$s: a difference of %5$s"
                    + " (95 %% interval %6$s to %7$s).");

    final NoShowDimension dimension;
    final Predicate<String> isFirst;
    final Predicate<String> isSecond;
    final Bilingual first;
    final Bilingual second;
    private final Bilingual label;
    private final Bilingual ifMore;
    private final Bilingual ifFewer;

    NoShowComparison(
            NoShowDimension dimension,
            Predicate<String> isFirst,
            Predicate<String> isSecond,
            Bilingual label,
            Bilingual first,
            Bilingual second,
            Bilingual ifMore,
            Bilingual ifFewer) {
        this.dimension = dimension;
        this.isFirst = isFirst;
        this.isSecond = isSecond;
        this.label = label;
        this.first = first;
        this.second = second;
        this.ifMore = ifMore;
        this.ifFewer = ifFewer;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    boolean comparesGivenBack() {
        return this == GIVEN_BACK;
    }

    /** The sentence of a difference, with places for both groups, both shares, the difference and its interval. */
    Bilingual sentence() {
        return comparesGivenBack() ? GAVE_BACK : CAME;
    }

    /** Advises the coordinator, by whether the first share is larger than the second. */
    Bilingual advice(boolean more) {
        return more ? ifMore : ifFewer;
    }

    private static boolean isShort(String value) {
        return SHORT.contains(LeadTime.valueOf(value));
    }

    private static boolean isAsked(String value) {
        return ASKED.contains(ReminderAnswer.valueOf(value));
    }

    private static boolean isAfternoon(String value) {
        return Integer.parseInt(value) >= AFTERNOON;
    }
}
