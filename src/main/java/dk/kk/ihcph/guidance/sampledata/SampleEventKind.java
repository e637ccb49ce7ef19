package dk.kk.ihcph.guidance.sampledata;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;

/** The subjects of the synthetic events. None took place, and the titles say so. */
enum SampleEventKind {
    WELCOME(
            Set.of(),
            LocalTime.of(17, 0),
            LocalTime.of(19, 0),
            "Velkomstarrangement for internationale borgere (syntetisk)",
            "Welcome event for internationals (synthetic)",
            "Job, bolig, skole og fritid på én aften – og mød andre, der også er nye i byen.",
            "Jobs, housing, schools and leisure in one evening – and meet others who are new in town.",
            "Vi fortæller om jobsøgning og karriereprogrammer, kultur og fritid, foreningsliv og frivillighed,"
                    + " selvbetjening, bolig, daginstitutioner og sundhedsvæsenet. Bagefter kan du tale med os"
                    + " enkeltvis.",
            "We will tell you about job search and career programmes, culture and leisure, associations and"
                    + " volunteering,"
                    + " self-service, housing, childcare and health care. Afterwards you can talk to us one by one.",
            "Job og karriere",
            "Jobs and careers",
            "A job consultant (synthetic)"),
    INDUSTRY(
            Set.of(Month.MARCH, Month.OCTOBER),
            LocalTime.of(16, 30),
            LocalTime.of(18, 30),
            "Job i sundhedsvæsenet (syntetisk)",
            "Working in Danish health care (synthetic)",
            "For sundhedspersonale fra udlandet: autorisation, sprog og de første samtaler.",
            "For health staff from abroad: authorisation, language and the first interviews.",
            "Hvordan du får autorisation, hvilke sprogprøver der kræves, og hvem der ansætter lige nu.",
            "How to be authorised, which language tests are required, and who is hiring now.",
            "Fra diplom til autorisation",
            "From diploma to authorisation",
            "A specialist in the health sector (synthetic)"),
    POP_UP(
            Set.of(Month.FEBRUARY, Month.SEPTEMBER),
            LocalTime.of(11, 0),
            LocalTime.of(14, 0),
            "Pop-up-vejledning på universitetet (syntetisk)",
            "Pop-up guidance at the university (synthetic)",
            "Spørg om CPR, MitID og bolig – uden tidsbestilling.",
            "Ask about CPR, MitID and housing – no appointment needed.",
            "Vi står i forhallen. Kom forbi. Du behøver ikke tilmelde dig.",
            "We are in the entrance hall. Just come along. You do not need to register.",
            "Vejledning ved skranken",
            "Guidance at the desk",
            "Guides (synthetic)");

    private final Set<Month> months;
    private final LocalTime starts;
    private final LocalTime ends;
    private final String[] words;

    SampleEventKind(Set<Month> months, LocalTime starts, LocalTime ends, String... words) {
        this.months = months;
        this.starts = starts;
        this.ends = ends;
        this.words = words;
    }

    Set<Month> months() {
        return months;
    }

    LocalTime starts() {
        return starts;
    }

    LocalTime ends() {
        return ends;
    }

    boolean takesRegistrations() {
        return this != POP_UP;
    }

    /** Returns the seed of the event's ids. */
    String seed() {
        return this == WELCOME ? "welcome" : name();
    }

    long hashOf(YearMonth month) {
        return 31L * seed().hashCode() + month.getYear() * 12L + month.getMonthValue();
    }

    /** Returns a text by its position: title, summary and description, each in Danish and English. */
    String word(int place) {
        return words[place];
    }

    /** Returns a programme of one talk, a quarter of an hour after the doors open. */
    String programme(Instant start) {
        return """
                [{"startsAt": "%s", "endsAt": "%s", "title": {"da": "%s", "en": "%s"}, "speakers": ["%s"]}]"""
                .formatted(start.plusSeconds(900), start.plusSeconds(3600), words[6], words[7], words[8]);
    }
}
