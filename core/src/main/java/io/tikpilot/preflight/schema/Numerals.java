package io.tikpilot.preflight.schema;

import org.jspecify.annotations.Nullable;

/** What was probably meant by a text that is no number as computers write it, but is one as people do. */
final class Numerals {
    private static final int GROUP = 3;
    private static final int MOST_DIGITS = 18;

    private Numerals() {}

    /** The whole number that was meant: without its separators, in ASCII digits, the port of an address; nothing if none was. */
    static @Nullable String whole(String text) {
        String plain = plain(text);
        int end = plain.endsWith(",") || plain.endsWith(";") ? plain.length() - 1 : plain.length();
        plain = plain.substring(0, end);
        if (plain.startsWith("0x") || plain.startsWith("0X")) {
            return hexadecimal(plain.substring(2));
        }
        int point = plain.indexOf('.');
        boolean fraction = point > 0 && isZeros(plain.substring(point + 1));
        String ungrouped = ungrouped(fraction ? plain.substring(0, point) : plain);
        if (ungrouped == null) {
            return port(plain);
        }
        int zeros = 0;
        while (zeros < ungrouped.length() - 1 && ungrouped.charAt(zeros) == '0') {
            zeros++;
        }
        return ungrouped.substring(zeros);
    }

    /** The decimal number that was meant: a point for the comma, digits before and after it. */
    static @Nullable String decimal(String text) {
        String plain = plain(text);
        int comma = plain.indexOf(',');
        boolean single = comma > 0 && plain.indexOf(',', comma + 1) < 0 && plain.indexOf('.') < 0;
        // 1,000 may be a thousand or one.
        String pointed = single && plain.length() - comma - 1 != GROUP ? plain.replace(',', '.') : plain;
        String started = pointed.startsWith(".") ? "0" + pointed : pointed;
        String ended = started.endsWith(".") ? started.substring(0, started.length() - 1) : started;
        return Decimal.isDecimal(ended) && !plain.equals(".") ? ended : null;
    }

    /** The text in ASCII digits and without a plus sign. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = Character.digit(c, 10);
            char full = c >= '\uff01' && c <= '\uff5e' ? (char) (c - '\uff01' + '!') : c;
            plain.append(digit < 0 ? full : (char) ('0' + digit));
        }
        return plain.toString();
    }

    /** The digits of {@code 1,000}, {@code 1_000}, {@code 1'000} or {@code 1 000}. */
    private static @Nullable String ungrouped(String text) {
        StringBuilder digits = new StringBuilder();
        int group = 0;
        char separator = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separates = ",_' \u00a0\u202f".indexOf(c) >= 0 && i > 0 && (separator == 0 || separator == c);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                group++;
            } else if (separates && (separator == 0 ? group <= GROUP : group == GROUP)) {
                separator = c;
                group = 0;
            } else {
                return null;
            }
        }
        boolean whole = digits.length() > 0 && digits.length() <= MOST_DIGITS && (separator == 0 || group == GROUP);
        return whole ? digits.toString() : null;
    }

    /** The port in {@code localhost:8080}, {@code http://localhost:8080/} or {@code 8080/tcp}. */
    private static @Nullable String port(String text) {
        if (text.endsWith("/tcp") || text.endsWith("/udp")) {
            return ungrouped(text.substring(0, text.length() - "/tcp".length()));
        }
        String authority = Address.authority(text);
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? "" : authority.substring(0, colon);
        boolean mapping = ungrouped(host) != null; // 8080:80 may mean either
        String digits = colon < 0 || mapping ? "" : authority.substring(colon + 1);
        return digits.isEmpty() || digits.length() > 5 ? null : ungrouped(digits);
    }

    private static @Nullable String hexadecimal(String digits) {
        try {
            return digits.length() > 15 ? null : Long.toString(Long.parseUnsignedLong(digits, 16));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isZeros(String text) {
        return !text.isEmpty() && text.replace("0", "").isEmpty();
    }
}
