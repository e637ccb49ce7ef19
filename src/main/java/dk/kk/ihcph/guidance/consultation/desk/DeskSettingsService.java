package dk.kk.ihcph.guidance.consultation.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows and changes the settings of a location's desk. */
@ApplicationScoped
public class DeskSettingsService {
    private final DeskSettingsRepository settings;
    private final MergePatch mergePatch;

    DeskSettingsService(DeskSettingsRepository settings, MergePatch mergePatch) {
        this.settings = settings;
        this.mergePatch = mergePatch;
    }

    /** The settings of a location; refuses an unknown one with 404. */
    public DeskSettings of(String location) {
        return settings.findByIdOptional(location).orElseThrow(Refused::notFound);
    }

    DeskSettingsView get(String location) {
        return DeskSettingsView.of(of(location));
    }

    @Transactional
    DeskSettingsView change(String location, IfMatch ifMatch, JsonNode patch) {
        DeskSettings desk = of(location);
        ifMatch.check(desk.version());
        desk.change(mergePatch.apply(patch, desk.asRequest(), DeskSettingsRequest.class));
        settings.flush();
        return DeskSettingsView.of(desk);
    }
}
