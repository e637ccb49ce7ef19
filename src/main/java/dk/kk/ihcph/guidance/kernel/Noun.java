package dk.kk.ihcph.guidance.kernel;

/** A word for things that are counted, in singular and plural: "1 linje", "3 linjer". */
public record Noun(Bilingual one, Bilingual many) {
    public static final Noun DAYS = of("dag", "dage", "day", "days");
    public static final Noun HOURS = of("time", "timer", "hour", "hours");
    public static final Noun MINUTES = of("minut", "minutter", "minute", "minutes");
    public static final Noun YEARS = of("år", "år", "year", "years");
    public static final Noun LINES = of("linje", "linjer", "line", "lines");
    public static final Noun SEATS = of("plads", "pladser", "seat", "seats");
    public static final Noun SHIFTS = of("vagt", "vagter", "shift", "shifts");
    public static final Noun CHARACTERS = of("tegn", "tegn", "character", "characters");
    public static final Noun TIMES = of("gang", "gange", "time", "times");
    public static final Noun BYTES = of("byte", "byte", "byte", "bytes");
    public static final Noun EVENTS = of("arrangement", "arrangementer", "event", "events");
    public static final Noun PERSONS = of("person", "personer", "person", "people");
    private static final int DECIMALS = 2;

    public static Noun of(String oneDa, String manyDa, String oneEn, String manyEn) {
        return new Noun(new Bilingual(oneDa, oneEn), new Bilingual(manyDa, manyEn));
    }

    /** Returns "1 linje" or "2.000 linjer", with the number as each language writes it. */
    public Bilingual count(Number number) {
        Bilingual noun = number.doubleValue() == 1 ? one : many;
        return new Bilingual(
                Written.number(number, DECIMALS, Bilingual.DANISH) + " " + noun.da(),
                Written.number(number, DECIMALS, Bilingual.ENGLISH) + " " + noun.en());
    }
}
