package dk.kk.ihcph.guidance.staffing.demand;

/**
 * The waiting time at a desk with several guides and one line: arrivals at random (Poisson), exponential service
 * times, first come first served, nobody leaves the line (M/M/c). A. K. Erlang: "Solution of some Problems in the Theory
 * of Probabilities of Significance in Automatic Telephone Exchanges", 1917; formulas as in D. Gross, C. M. Harris:
 * "Fundamentals of Queueing Theory", chapter 2.
 *
 * <p>With {@code a} erlang offered (arrivals an hour times hours of service) and {@code c} guides:
 *
 * <pre>
 * B(0) = 1,  B(k) = a B(k-1) / (k + a B(k-1))          Erlang B, numerically stable
 * C = c B(c) / (c - a (1 - B(c)))                      Erlang C: the probability to wait at all
 * P(wait &lt;= t) = 1 - C e^(-(c - a) t / service)        for c &gt; a
 * mean wait = C service / (c - a)
 * </pre>
 *
 * With {@code c <= a} the line grows without end: everybody waits, and no time is long enough.
 */
record ErlangC(double arrivalsPerHour, double serviceMinutes) {
    private static final double MINUTES_AN_HOUR = 60;

    ErlangC {
        if (!(arrivalsPerHour >= 0 && serviceMinutes > 0)
                || Double.isInfinite(arrivalsPerHour)
                || Double.isInfinite(serviceMinutes)) {
            throw new IllegalArgumentException("Arrivals must not be negative, service must take time");
        }
    }

    /** The offered load in erlang: the number of guides who would be busy all the time. */
    double load() {
        return arrivalsPerHour * serviceMinutes / MINUTES_AN_HOUR;
    }

    /** Tells whether the line stays finite. */
    boolean isStable(int servers) {
        return servers > load();
    }

    /** The probability that an arrival has to wait: Erlang C. */
    double waits(int servers) {
        return isStable(servers) ? waits(servers, blocked(servers)) : 1;
    }

    /** The probability to wait no longer than this. */
    double servedWithin(int servers, double minutes) {
        return isStable(servers) ? servedWithin(servers, minutes, blocked(servers)) : 0;
    }

    /** The mean wait in minutes; infinite where the line grows without end. */
    double meanWaitMinutes(int servers) {
        return isStable(servers) ? waits(servers) * serviceMinutes / (servers - load()) : Double.POSITIVE_INFINITY;
    }

    /** The smallest number of guides, at least 1, with whom this share waits no longer than these minutes. */
    int serversFor(double share, double minutes) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("No number of guides serves everybody at once for certain");
        }
        double blocked = 1;
        for (int servers = 1; ; servers++) {
            blocked = blocked(servers, blocked);
            if (isStable(servers) && servedWithin(servers, minutes, blocked) >= share) {
                return servers;
            }
        }
    }

    private double servedWithin(int servers, double minutes, double blocked) {
        return 1 - waits(servers, blocked) * Math.exp(-(servers - load()) * minutes / serviceMinutes);
    }

    private double waits(int servers, double blocked) {
        return servers * blocked / (servers - load() * (1 - blocked));
    }

    /** The probability that all guides are busy, if nobody waited: Erlang B. */
    private double blocked(int servers) {
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = blocked(server, blocked);
        }
        return blocked;
    }

    private double blocked(int servers, double withOneLess) {
        return load() * withOneLess / (servers + load() * withOneLess);
    }
}
