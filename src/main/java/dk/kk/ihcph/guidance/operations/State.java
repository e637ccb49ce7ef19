package dk.kk.ihcph.guidance.operations;

import java.util.Map;

/**
 * The state of the service as the database reports it. {@link Double#NaN} means unknown. Ages are in seconds and
 * measured by the database's clock; instants are in seconds since 1970.
 *
 * @param jobs the number of jobs by status in lower case: those that have not ended, and those that ended in the last
 *     24 hours
 * @param oldestJob the age of the oldest job that has not started; 0 if there is none
 * @param tasks recurring background tasks by name
 * @param auditTrail the size of the audit trail with its indexes, in bytes
 * @param database the size of the database, in bytes
 */
record State(
        Mail mail,
        Map<String, Double> jobs,
        double oldestJob,
        Map<String, Task> tasks,
        double auditTrail,
        double database,
        Archive archive) {

    static final State UNKNOWN = new State(
            new Mail(Double.NaN, Double.NaN, Double.NaN, Double.NaN),
            Map.of(),
            Double.NaN,
            Map.of(),
            Double.NaN,
            Double.NaN,
            new Archive(Double.NaN, Double.NaN));

    /**
     * The mails that are sent from the queue.
     *
     * @param waiting the number of mails to be sent
     * @param oldest the age of the oldest of them; 0 if there is none
     * @param overdue the longest delay of a mail; 0 if none is late
     * @param givenUp the number of mails given up in the last 24 hours
     */
    record Mail(double waiting, double oldest, double overdue, double givenUp) {}

    /**
     * The archive of the write-ahead log.
     *
     * @param succeeded the instant at which a segment was last archived
     * @param failed the instant at which archiving a segment last failed
     */
    record Archive(double succeeded, double failed) {}

    /**
     * A recurring task.
     *
     * @param lastSuccess the instant at which it last succeeded
     * @param overdue the time since it should have started (while it runs: since this run should have started); 0
     *     before that
     * @param failures the number of its failures since it last succeeded
     */
    record Task(double lastSuccess, double overdue, double failures) {
        static final Task UNKNOWN = new Task(Double.NaN, Double.NaN, Double.NaN);
    }

    /** Returns the number of jobs with this status: 0 if there are none, unknown only if no status is known. */
    double jobs(String status) {
        return Double.isNaN(mail.waiting) ? Double.NaN : jobs.getOrDefault(status, 0.0);
    }

    Task task(String name) {
        return tasks.getOrDefault(name, Task.UNKNOWN);
    }
}
