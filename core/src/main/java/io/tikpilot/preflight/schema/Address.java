package io.tikpilot.preflight.schema;

import org.jspecify.annotations.Nullable;

/** A host with a port or a scheme, {@code localhost:8080}, as it is written where a URI or a host alone belongs. */
final class Address {
    private static final int MOST_DIGITS = 5;

    private Address() {}

    /** The address as a URI; nothing if the text is none. */
    static @Nullable String withScheme(String text) {
        int slash = text.indexOf('/');
        return withoutPort(slash < 0 ? text : text.substring(0, slash)) == null ? null : "http://" + text;
    }

    /** The host of an address with a scheme or a port; nothing if the text is none. */
    static @Nullable String host(String text) {
        if (!text.contains("://")) {
            return withoutPort(text);
        }
        String authority = authority(text);
        String host = withoutPort(authority);
        return authority.isEmpty() ? null : host == null ? authority : host;
    }

    /** The host and port of an address, without its scheme and its path. */
    static String authority(String text) {
        int scheme = text.indexOf("://");
        String address = scheme < 0 ? text : text.substring(scheme + "://".length());
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private static @Nullable String withoutPort(String text) {
        int colon = text.lastIndexOf(':');
        int digits = text.length() - colon - 1;
        if (colon <= 0 || digits == 0 || digits > MOST_DIGITS) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
            if (i != colon && !digit && !(letter && i < colon)) {
                return null; // an address of IPv6 has other colons
            }
        }
        return text.substring(0, colon);
    }
}
