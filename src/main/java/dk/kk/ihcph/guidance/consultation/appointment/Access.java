package dk.kk.ihcph.guidance.consultation.appointment;

/** How a caller comes to an appointment. */
enum Access {
    /** By its secret: it is theirs. */
    CITIZEN,
    /** By a login of the guide's administration. */
    STAFF,
    /** By a login that must not see whose it is: of the other administration, or a kiosk's. */
    OTHER;

    boolean seesWhose() {
        return this != OTHER;
    }
}
