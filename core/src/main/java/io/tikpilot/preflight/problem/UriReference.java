package io.tikpilot.preflight.problem;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Paths as the URI references of RFC 3986: every character but letters, digits and {@code - . _ ~ /} is percent-encoded. */
final class UriReference {
    private static final int LONGEST_DIRECTORY = 300;

    private UriReference() {}

    static String relative(Path path) {
        return encoded(path.toString());
    }

    static String absolute(Path path) {
        return absolute(path.toString());
    }

    /** A directory that references are relative to; nothing if its name is very long, since one that is cut is wrong. */
    static Optional<String> directory(String path) {
        if (path.length() > LONGEST_DIRECTORY) {
            return Optional.empty();
        }
        String uri = absolute(path);
        return Optional.of(uri.endsWith("/") ? uri : uri + "/");
    }

    /** On Windows a path starts with a letter, and its URI with a slash before it. */
    private static String absolute(String path) {
        String encoded = encoded(path);
        return "file://" + (encoded.startsWith("/") ? "" : "/") + encoded;
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
