package dk.kk.ihcph.guidance.operations;

import java.util.Map;

/**
 * The state of the service as the database tells it. {@link Double#NaN} stands for a value that is not known. Ages are in
 * seconds and counted by the database's clock; instants are in seconds since 1970.
 *
 * @param mailWaiting mails that are to be sent
 * @param oldestMail the age of the oldest of them; 0 where there is none
 * @param mailOverdue the time by which the sending of a mail is late at most; 0 where none is late
 * @param mailGivenUp mails given up in the last 24 hours
 * @param jobs jobs by status in small letters: those that have not ended, and those that ended in the last 24 hours
 * @param oldestJob the age of the oldest job that has not begun; 0 where there is none
 * @param tasks recurring background tasks by name
 * @param auditTrail the size of the audit trail with its indexes, in bytes
 * @param database the size of the database, in bytes
 * @param archived when a segment of the write-ahead log was last archived
 * @param archiveFailed when the archiving of a segment last failed
 */
record State(
        double mailWaiting,
        double oldestMail,
        double mailOverdue,
        double mailGivenUp,
        Map<String, Double> jobs,
        double oldestJob,
        Map<String, Task> tasks,
        double auditTrail,
        double database,
        double archived,
        double archiveFailed) {

    static final State UNKNOWN = new State(
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Map.of(),
            Double.NaN,
            Map.of(),
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN);

    /**
     * A recurring task.
     *
     * @param lastSuccess the instant at which it last succeeded
     * @param overdue the time since it should have begun or, while it runs, since it should have begun this run; 0 before
     * @param failures its failures since it last succeeded
     */
    record Task(double lastSuccess, double overdue, double failures) {
        static final Task UNKNOWN = new Task(Double.NaN, Double.NaN, Double.NaN);
    }

    /** A status without any job is known too, as long as the jobs are. */
    double jobs(String status) {
        return Double.isNaN(mailWaiting) ? Double.NaN : jobs.getOrDefault(status, 0.0);
    }

    Task task(String name) {
        return tasks.getOrDefault(name, Task.UNKNOWN);
    }
}
