package dk.kk.ihcph.guidance.web.limit;

/** Things of which there are few, so that each address may ask for them only so often an hour. */
public enum Scarce {
    REGISTRATION,
    APPOINTMENT
}
