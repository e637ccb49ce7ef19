package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Texts about an event in Danish and English, each kind with a length that fits its place on a page. */
public final class EventText {
    private EventText() {}

    /** A title, or the label of a question or a choice. */
    @Embeddable
    @Schema(name = "EventTitle", description = "A title in Danish and English")
    public record Title(
            @NotBlank @Size(max = 200) @PlainText @Schema(description = "Danish", examples = "Velkommen") String da,
            @NotBlank @Size(max = 200) @PlainText @Schema(description = "English", examples = "Welcome") String en) {
        public Bilingual words() {
            return new Bilingual(da, en);
        }
    }

    @Embeddable
    @Schema(name = "EventSummary", description = "One or two sentences in Danish and English")
    public record Summary(
            @NotBlank
                    @Size(max = 300)
                    @PlainText
                    @Schema(description = "Danish", examples = "Mød foreninger, jobkonsulenter og andre nye.")
                    String da,
            @NotBlank
                    @Size(max = 300)
                    @PlainText
                    @Schema(
                            description = "English",
                            examples = "Meet associations, job consultants and other newcomers.")
                    String en) {
        public Bilingual words() {
            return new Bilingual(da, en);
        }
    }

    @Embeddable
    @Schema(name = "EventDescription", description = "A description in Danish and English, as plain text")
    public record Description(
            @NotBlank
                    @Size(max = 5000)
                    @PlainText
                    @Schema(description = "Danish", examples = "Vi fortæller om jobsøgning, bolig og daginstitutioner.")
                    String da,
            @NotBlank
                    @Size(max = 5000)
                    @PlainText
                    @Schema(description = "English", examples = "We tell about job search, housing and childcare.")
                    String en) {
        public Bilingual words() {
            return new Bilingual(da, en);
        }
    }

    @Embeddable
    @Schema(name = "EventAccessibility", description = "Access to the event for everyone, in Danish and English")
    public record Accessibility(
            @NotBlank
                    @Size(max = 1000)
                    @PlainText
                    @Schema(description = "Danish", examples = "Niveaufri adgang og teleslynge.")
                    String da,
            @NotBlank
                    @Size(max = 1000)
                    @PlainText
                    @Schema(description = "English", examples = "Step-free access and a hearing loop.")
                    String en) {}

    @Embeddable
    @Schema(name = "EventReason", description = "A public reason in Danish and English")
    public record CancelReason(
            @NotBlank @Size(max = 500) @PlainText @Schema(description = "Danish", examples = "Oplægsholderen er syg.")
                    String da,
            @NotBlank @Size(max = 500) @PlainText @Schema(description = "English", examples = "The speaker is ill.")
                    String en) {
        Bilingual words() {
            return new Bilingual(da, en);
        }
    }
}
