package dk.kk.ihcph.guidance.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class BaselineRepository implements PanacheRepositoryBase<Baseline, String> {}
