package dk.kk.ihcph.guidance.directory;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The code lists that the directory itself contributes. */
final class DirectoryCodeLists {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** A code that is no enum of ours. */
    private record Code(String name, Bilingual label) implements Coded {}

    private DirectoryCodeLists() {}

    @Produces
    @Singleton
    static CodeList administrations() {
        return new CodeList("administrations", List.of(Administration.values()));
    }

    @Produces
    @Singleton
    static CodeList locationKinds() {
        return new CodeList("location-kinds", List.of(LocationKind.values()));
    }

    @Produces
    @Singleton
    static CodeList closureKinds() {
        return new CodeList("closure-kinds", List.of(ClosureKind.values()));
    }

    @Produces
    @Singleton
    static CodeList municipalityRelations() {
        return new CodeList("municipality-relations", List.of(MunicipalityRelation.values()));
    }

    @Produces
    @Singleton
    static CodeList situations() {
        return new CodeList("situations", List.of(Situation.values()));
    }

    @Produces
    @Singleton
    static CodeList weekdays() {
        return new CodeList(
                "weekdays",
                Stream.of(DayOfWeek.values())
                        .map(day -> new Code(
                                day.name(),
                                new Bilingual(
                                        day.getDisplayName(TextStyle.FULL, DANISH),
                                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))))
                        .toList());
    }
}
