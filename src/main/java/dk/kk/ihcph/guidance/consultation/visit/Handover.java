package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk that a citizen is sent on to.
 *
 * @param administration null where every guide of the location may call the citizen
 * @param topics that are left to talk about
 */
record Handover(@Nullable Administration administration, List<String> topics) {}
