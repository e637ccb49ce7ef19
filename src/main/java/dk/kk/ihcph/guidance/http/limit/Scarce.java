package dk.kk.ihcph.guidance.http.limit;

/** Scarce things, which each address may request only a limited number of times per hour. */
public enum Scarce {
    REGISTRATION,
    APPOINTMENT
}
