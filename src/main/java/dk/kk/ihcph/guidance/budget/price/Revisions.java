package dk.kk.ihcph.guidance.budget.price;

/** Which revisions of each year are meant. */
public enum Revisions {
    LATEST,
    ALL
}
