package dk.kk.ihcph.guidance.budget;

/** The form of every amount of money in the accounts. */
public final class Kroner {
    public static final String CURRENCY = "DKK";

    /** Amounts are stored to the øre. */
    public static final int DECIMALS = 2;

    private Kroner() {}
}
