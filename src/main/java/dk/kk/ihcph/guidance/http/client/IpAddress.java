package dk.kk.ihcph.guidance.http.client;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An IPv4 or IPv6 address. An IPv4 address that is written as IPv6 ({@code ::ffff:192.0.2.7}) is the IPv4 address.
 *
 * @param number the 4 or 16 bytes of the address as hexadecimal digits
 */
public record IpAddress(String number) {
    private static final int BITS_OF_A_DIGIT = 4;
    private static final int IPV4_DIGITS = 8;
    private static final String IPV4_IN_IPV6 = "0".repeat(20) + "ffff";
    /**
     * Providers assign a whole network of this size to a household or an office, so a further address within it costs
     * nothing.
     */
    private static final int CUSTOMER_NETWORK_BITS = 64;

    private static final int SITE_NETWORK_BITS = 48;

    /** Reads an address. A port and the brackets of IPv6 may surround it. Host names are never resolved. */
    public static Optional<IpAddress> parse(String text) {
        String address = withoutPort(text.strip());
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return Optional.empty();
        }
        String digits = HexFormat.of().formatHex(bytes);
        return Optional.of(new IpAddress(
                digits.startsWith(IPV4_IN_IPV6) ? digits.substring(digits.length() - IPV4_DIGITS) : digits));
    }

    private static String withoutPort(String text) {
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            return text.substring(1, bracket);
        }
        int colon = text.indexOf(':');
        boolean portOfIpv4 = colon > 0 && text.indexOf(':', colon + 1) < 0;
        return portOfIpv4 ? text.substring(0, colon) : text;
    }

    public boolean isIpv6() {
        return number.length() > IPV4_DIGITS;
    }

    /** Returns the network that counts as one client: the IPv4 address, or the /64 of the IPv6 address. */
    public String network() {
        return isIpv6() ? prefix(CUSTOMER_NETWORK_BITS) + "/" + CUSTOMER_NETWORK_BITS : number;
    }

    /** Returns the site of an IPv6 client, its /48; empty for IPv4. */
    public Optional<String> site() {
        return isIpv6() ? Optional.of(prefix(SITE_NETWORK_BITS) + "/" + SITE_NETWORK_BITS) : Optional.empty();
    }

    private String prefix(int bits) {
        return number.substring(0, bits / BITS_OF_A_DIGIT);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(number);
    }

    /** Returns whether the first bits of both addresses are equal. An IPv4 address never equals an IPv6 address. */
    boolean shares(IpAddress other, int bits) {
        byte[] ours = bytes();
        byte[] theirs = other.bytes();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = Byte.SIZE - bits % Byte.SIZE;
        return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (rest == Byte.SIZE || (ours[whole] & 0xff) >> rest == (theirs[whole] & 0xff) >> rest);
    }
}
