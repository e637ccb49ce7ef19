package dk.kk.ihcph.guidance.http.limit;

/** Things of which there are few, so that each address may ask for them only so often an hour. */
public enum Scarce {
    REGISTRATION,
    APPOINTMENT
}
