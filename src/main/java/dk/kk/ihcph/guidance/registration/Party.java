package dk.kk.ihcph.guidance.registration;

/**
 * A party that is to be registered.
 *
 * @param persons the attendee among them
 * @param consent whether the attendee allows that name, e-mail and answers are kept
 */
public record Party(Attendee attendee, int persons, boolean consent) {
    public Party with(Attendee other) {
        return new Party(other, persons, consent);
    }
}
