package dk.kk.ihcph.guidance.http.client;

/** The addresses that begin with the same bits, written as CIDR: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address. */
record IpRange(IpAddress first, int bits) {

    /**
     * Reads a range. An invalid range stops the start, because a proxy that is trusted by mistake disables every
     * limit.
     */
    static IpRange parse(String text) {
        String[] parts = text.strip().split("/", -1);
        IpAddress first = IpAddress.parse(parts[0]).orElseThrow(() -> unreadable(text));
        int most = first.bytes().length * Byte.SIZE;
        if (parts.length == 1) {
            return new IpRange(first, most);
        }
        if (parts.length > 2 || !parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
            throw unreadable(text);
        }
        return new IpRange(first, Integer.parseInt(parts[1]));
    }

    boolean contains(IpAddress address) {
        return first.shares(address, bits);
    }

    private static IllegalStateException unreadable(String text) {
        return new IllegalStateException("Not started: guidance.proxies.trusted has '" + text
                + "', which is neither an IP address nor a range such as 10.0.0.0/8.");
    }
}
