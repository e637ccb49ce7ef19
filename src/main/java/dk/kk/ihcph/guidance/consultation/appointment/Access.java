package dk.kk.ihcph.guidance.consultation.appointment;

/** The way in which a caller has access to an appointment. */
enum Access {
    /** The citizen, by the secret. */
    CITIZEN,
    /** Staff of the guide's administration. */
    STAFF,
    /** Staff of the other administration, or a kiosk: neither sees the citizen's name. */
    OTHER;

    boolean seesCitizen() {
        return this != OTHER;
    }
}
