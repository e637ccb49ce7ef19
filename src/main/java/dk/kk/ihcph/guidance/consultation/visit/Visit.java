package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.consultation.Consultation;

/** A citizen from the line at a desk. */
record Visit(Ticket ticket, Consultation consultation) {}
