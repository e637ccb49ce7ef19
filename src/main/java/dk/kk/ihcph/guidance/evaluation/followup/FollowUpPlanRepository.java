package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.database.LockingRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FollowUpPlanRepository implements LockingRepository<FollowUpPlan, String> {}
