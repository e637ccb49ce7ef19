package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Coded;

/** Where a registration is in its life. What became of it at the door is its {@link Attendance}. */
enum RegistrationStatus implements Coded {
    CONFIRMED(new Bilingual("Bekræftet", "Confirmed")),
    WAITING(new Bilingual("På venteliste", "On the waiting list")),
    OFFERED(new Bilingual("Tilbudt plads", "Offered seats")),
    CANCELLED(new Bilingual("Afmeldt", "Cancelled")),
    DECLINED(new Bilingual("Tilbud afslået", "Offer declined")),
    EXPIRED(new Bilingual("Tilbud udløbet", "Offer expired"));

    private final Bilingual label;

    RegistrationStatus(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }

    /** Whether it has a seat, or may still get one. */
    boolean active() {
        return this == CONFIRMED || this == WAITING || this == OFFERED;
    }
}
