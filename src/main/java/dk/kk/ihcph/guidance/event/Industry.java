package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The industry of an industry event, and the industry in which an attendee works or looks for work. */
public enum Industry implements Coded {
    DESIGN_AND_ARCHITECTURE(new Bilingual("Design og arkitektur", "Design and architecture")),
    HEALTH_STAFF(new Bilingual("Sundhed", "Health care")),
    IT(new Bilingual("It", "IT")),
    LIFE_SCIENCE(new Bilingual("Life science", "Life science")),
    ENGINEERING(new Bilingual("Ingeniørfag", "Engineering")),
    GREEN_TRANSITION(new Bilingual("Grøn omstilling og energi", "Green transition and energy")),
    CONSTRUCTION(new Bilingual("Bygge og anlæg", "Construction")),
    FINANCE(new Bilingual("Finans", "Finance")),
    EDUCATION_AND_RESEARCH(new Bilingual("Undervisning og forskning", "Education and research")),
    CHILDCARE_AND_SOCIAL_WORK(new Bilingual("Pædagogik og socialt arbejde", "Childcare and social work")),
    HOSPITALITY(new Bilingual("Hotel, restaurant og turisme", "Hospitality and tourism")),
    RETAIL_AND_LOGISTICS(new Bilingual("Handel og logistik", "Retail and logistics")),
    CREATIVE_AND_MEDIA(new Bilingual("Kreative erhverv og medier", "Creative trades and media")),
    OTHER(new Bilingual("Anden branche", "Another industry"));

    private final Bilingual label;

    Industry(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
