package io.tikpilot.preflight.testing;

/**
 * What a test calls a place: as a report prints it, or the end of that from some directory on. The files of a {@link Sandbox}
 * lie in a directory whose name no test knows.
 */
record PlaceName(String asked) {
    boolean means(String printed) {
        String slashes = printed.replace('\\', '/');
        return printed.equals(asked) || slashes.endsWith("/" + asked);
    }
}
