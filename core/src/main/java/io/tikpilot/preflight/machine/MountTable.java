package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is mounted where, by {@code /proc/self/mountinfo}; the form is that of proc(5). Empty where there is no such file.
 *
 * @param mounts in the order in which they were made: a later one hides an earlier one at the same point
 */
record MountTable(List<Mount> mounts) {
    private static final int MOST_BYTES = 1 << 20;
    private static final int ROOT = 3;
    private static final int POINT = 4;
    private static final int OPTIONS = 5;

    static MountTable of(FileSystem files) {
        List<Mount> mounts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(files.getPath("/proc/self/mountinfo"))) {
            String table = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            for (String line : table.split("\n", -1)) {
                row(line, files).ifPresent(mounts::add);
            }
        } catch (IOException | InvalidPathException e) {
            return new MountTable(List.of()); // another system than Linux: nothing is known
        }
        return new MountTable(mounts);
    }

    private static Optional<Mount> row(String line, FileSystem files) {
        int dash = line.indexOf(" - ");
        String[] before = dash < 0 ? new String[0] : line.substring(0, dash).split(" ", -1);
        String[] after = dash < 0 ? new String[0] : line.substring(dash + 3).split(" ", -1);
        if (before.length <= OPTIONS || after.length < 2) {
            return Optional.empty();
        }
        Path point = files.getPath(unescaped(before[POINT]));
        return Optional.of(new Mount(point, unescaped(before[ROOT]), before[OPTIONS], after[0], unescaped(after[1])));
    }

    /** Blanks, tabs, line ends and backslashes stand as three octal digits. */
    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            boolean escape = field.charAt(i) == '\\' && i + 3 < field.length() && isOctal(field, i + 1);
            text.append(escape ? (char) Integer.parseInt(field.substring(i + 1, i + 4), 8) : field.charAt(i));
            i += escape ? 3 : 0;
        }
        return text.toString();
    }

    private static boolean isOctal(String text, int from) {
        for (int i = from; i < from + 3; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '7') {
                return false;
            }
        }
        return true;
    }

    /** The mount whose point is this very path. */
    Optional<Mount> at(Path absolute) {
        Optional<Mount> found = Optional.empty();
        for (Mount mount : mounts) {
            found = mount.point().equals(absolute) ? Optional.of(mount) : found;
        }
        return found;
    }

    /** The mount that a path lies on: the one with the longest point at or above it. */
    Optional<Mount> above(Path absolute) {
        for (Path path = absolute; path != null; path = path.getParent()) {
            Optional<Mount> mount = at(path);
            if (mount.isPresent()) {
                return mount;
            }
        }
        return Optional.empty();
    }
}
