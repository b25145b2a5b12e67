package io.tikpilot.preflight.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where a database lies by its URL: {@code jdbc:sqlite:FILE} or {@code sqlite:FILE}, where {@code FILE} may be a URI of its own,
 * {@code file:/data/posts.db?cache=shared} (sqlite.org/uri.html).
 *
 * @param file the path, without what follows a question mark
 * @param parameters what follows it
 */
record SqliteUrl(String file, List<String> parameters, Form form) {
    private static final List<String> SCHEMES = List.of("jdbc:sqlite:", "sqlite://", "sqlite:");
    private static final String URI = "file:";

    /** What a URL names; nothing if it is the URL of something else. */
    static Optional<SqliteUrl> of(String url) {
        for (String scheme : SCHEMES) {
            if (url.regionMatches(true, 0, scheme, 0, scheme.length())) {
                String name = url.substring(scheme.length());
                int query = name.indexOf('?');
                String file = query < 0 ? name : name.substring(0, query);
                List<String> parameters = query < 0
                        ? List.of()
                        : List.of(name.substring(query + 1).split("&", -1));
                boolean uri = file.startsWith(URI);
                return Optional.of(
                        uri
                                ? new SqliteUrl(decoded(file.substring(URI.length())), parameters, Form.URI)
                                : new SqliteUrl(file, parameters, Form.NAME));
            }
        }
        return Optional.empty();
    }

    /** A URI may name its host, which is this one, and escape what it likes. */
    private static String decoded(String file) {
        String host = "//localhost/";
        String path = file.startsWith(host) ? file.substring(host.length() - 1) : file;
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // SQLite takes a half escape as it stands, too
        }
    }

    /** Whether no file is involved. */
    boolean isInMemory() {
        return file.isEmpty()
                || file.equals(":memory:")
                || file.startsWith(":resource:")
                || (form == Form.URI && (parameters.contains("mode=memory") || parameters.contains("vfs=memdb")));
    }

    /** How the file is written. */
    enum Form {
        /** As a path. */
        NAME,
        /** As a URI with the scheme {@code file}. */
        URI
    }
}
