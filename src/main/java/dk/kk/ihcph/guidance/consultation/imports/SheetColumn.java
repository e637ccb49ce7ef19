package dk.kk.ihcph.guidance.consultation.imports;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.FirstVisit;
import dk.kk.ihcph.guidance.consultation.Result;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.imports.SheetHeader;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that a sheet of consultations may have, by the names people give them in Danish and English. */
enum SheetColumn implements SheetHeader.KnownColumn {
    ADMINISTRATION("administration", Administration.class, "forvaltning"),
    LOCATION("location", Kind.CODE, "sted", "lokation"),
    CHANNEL("channel", Channel.class, "kanal"),
    TOPICS("topics", Kind.CODES, "topic", "emner", "emne"),
    LANGUAGE("language", Kind.LANGUAGE, "sprog"),
    MUNICIPALITY("municipality", Kind.MUNICIPALITY, "kommune", "bopælskommune", "kommunekode"),
    MOVING("movingToCopenhagen", Kind.FLAG, "flytter til København"),
    SITUATION("situation", Situation.class),
    FIRST_VISIT("firstVisit", FirstVisit.class, "første besøg"),
    PERSONS("persons", Kind.NUMBER, "personer", "antal personer", "antal"),
    STARTED_AT("startedAt", Kind.TIME, "start", "begyndt", "starttidspunkt", "tidspunkt"),
    DURATION("durationMinutes", Kind.NUMBER, "duration", "minutes", "varighed", "minutter", "varighed i minutter"),
    ENDED_AT("endedAt", Kind.TIME, "end", "slut", "sluttidspunkt"),
    RESULT("result", Result.class, "resultat"),
    OFFERS("offers", Kind.CODES, "tilbud"),
    NOTE("note", Kind.TEXT, "bemærkning", "notat"),
    EXTERNAL_REFERENCE("externalReference", Kind.TEXT, "reference", "ekstern reference"),
    EVENT("event", Kind.TEXT, "arrangement");

    /** How its cells are read. */
    enum Kind {
        CODE,
        CODES,
        CONSTANT,
        LANGUAGE,
        MUNICIPALITY,
        FLAG,
        NUMBER,
        TIME,
        TEXT
    }

    private final String field;
    private final Kind kind;
    private final @Nullable Class<? extends Coded> constants;
    private final List<List<String>> names;

    SheetColumn(String field, Kind kind, String... otherNames) {
        this(field, kind, null, otherNames);
    }

    SheetColumn(String field, Class<? extends Coded> constants, String... otherNames) {
        this(field, Kind.CONSTANT, constants, otherNames);
    }

    SheetColumn(String field, Kind kind, @Nullable Class<? extends Coded> constants, String... otherNames) {
        this.field = field;
        this.kind = kind;
        this.constants = constants;
        this.names = List.of(SheetHeader.group(field, otherNames));
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<List<String>> names() {
        return names;
    }

    Kind kind() {
        return kind;
    }

    /** The constant of its enum with this code or label, in whatever case. */
    Optional<String> constant(String text) {
        return constants == null
                ? Optional.empty()
                : Stream.of(constants.getEnumConstants())
                        .filter(constant -> Stream.of(
                                        constant.name(),
                                        constant.label().da(),
                                        constant.label().en())
                                .anyMatch(text::equalsIgnoreCase))
                        .map(Coded::name)
                        .findFirst();
    }

    Class<?> constants() {
        return constants == null ? Object.class : constants;
    }
}
