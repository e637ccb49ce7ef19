package dk.kk.ihcph.guidance.web.limit;

/** What others go without when one client takes all of it, so that each address may ask for it only so often an hour. */
public enum Scarce {
    REGISTRATION,
    APPOINTMENT
}
