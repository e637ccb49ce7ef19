package dk.kk.ihcph.guidance.consultation.statistics;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Written;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of groups, for tables and charts. */
final class StatisticsLabels {
    private static final Bilingual NOT_NOTED = new Bilingual("Ikke noteret", "Not noted");
    private static final Bilingual EVERYWHERE = new Bilingual("alle steder", "all places");

    private final Directory directory;
    private final DirectoryNames names;

    StatisticsLabels(Directory directory) {
        this.directory = directory;
        this.names = directory.names();
    }

    Bilingual place(@Nullable String location) {
        return location == null ? EVERYWHERE : names.location(location);
    }

    /** Returns the label of a value of the dimension; null is a value that nobody noted. */
    Bilingual of(StatisticsDimension dimension, @Nullable Object value) {
        if (value == null) {
            return NOT_NOTED;
        }
        if (value instanceof Coded code) {
            return code.label();
        }
        String code = value.toString();
        return switch (dimension) {
            case HOUR -> hour(Integer.parseInt(code));
            case QUARTER -> new Bilingual("%s. kvartal %s", "Q%s %s").with(code.substring(6), code.substring(0, 4));
            case MONTH -> new Bilingual("%s", "%s").with(YearMonth.parse(code));
            case DAY -> Written.date(LocalDate.parse(code));
            case LOCATION -> names.location(code);
            case TOPIC -> names.topic(code);
            case LANGUAGE -> Languages.names(List.of(code)).get(0).asSentence();
            case MUNICIPALITY ->
                same(directory.municipality(code).map(Municipality::name).orElse(code));
            default -> same(code);
        };
    }

    private static Bilingual hour(int hour) {
        return new Bilingual("kl. %s", "%s").with(LocalTime.of(hour, 0));
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
