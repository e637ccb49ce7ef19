package dk.kk.ihcph.guidance.consultation.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds a location's settings. */
@ApplicationScoped
class DeskSettingsRepository implements PanacheRepositoryBase<DeskSettings, String> {}
