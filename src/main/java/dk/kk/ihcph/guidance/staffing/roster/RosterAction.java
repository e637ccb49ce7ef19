package dk.kk.ihcph.guidance.staffing.roster;

/** What a caller may do with a roster; its job is stopped at /jobs. */
public enum RosterAction {
    APPROVE,
    ADOPT,
    DISCARD
}
