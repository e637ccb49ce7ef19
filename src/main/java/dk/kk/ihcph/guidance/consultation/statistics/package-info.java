/**
 * Figures of the service desk: how many were guided, how long they waited and were served, who did not come, who was sent
 * on, and what they said of it. Keeps that only recorded consultations count, that what nobody measured is left out rather
 * than taken for zero, and that days and hours are local.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.statistics;

import org.jspecify.annotations.NullMarked;
