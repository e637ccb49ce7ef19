package dk.kk.ihcph.guidance.export.chart;

import java.nio.file.*;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void draws() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "charts"));
        for (Charts.Named one : Charts.all()) {
            for (String language : new String[] {"da", "en"}) {
                Files.writeString(
                        folder.resolve(one.name() + "-" + language + ".svg"),
                        one.chart().svg(Locale.forLanguageTag(language)));
            }
        }
    }
}
