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
import org.jspecify.annotations.Nullable;

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

    /** Files that every container engine mounts one by one; a chroot or a resolver mounts one of them at most. */
    private static final List<String> OF_ENGINES = List.of("/etc/hosts", "/etc/hostname", "/etc/resolv.conf");

    static MountTable of(FileSystem files) {
        List<Mount> mounts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(files.getPath("/proc/self/mountinfo"))) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            String table = new String(bytes, StandardCharsets.UTF_8);
            // A row that was cut off tells of something else than there is.
            int end = bytes.length < MOST_BYTES ? table.length() : table.lastIndexOf('\n') + 1;
            for (String line : table.substring(0, end).split("\n", -1)) {
                Mount mount = row(line, files);
                if (mount != null) {
                    mounts.add(mount);
                }
            }
        } catch (IOException e) {
            return new MountTable(List.of()); // another system than Linux: nothing is known
        }
        return new MountTable(counted(mounts));
    }

    private static @Nullable Mount row(String line, FileSystem files) {
        int dash = line.indexOf(" - ");
        String[] before = dash < 0 ? new String[0] : line.substring(0, dash).split(" ", -1);
        String[] after = dash < 0 ? new String[0] : line.substring(dash + 3).split(" ", -1);
        if (before.length <= OPTIONS || after.length < 2) {
            return null;
        }
        String source = unescaped(after[1]);
        try {
            Path point = files.getPath(unescaped(before[POINT]));
            return new Mount(point, unescaped(before[ROOT]), before[OPTIONS], after[0], source, "the host's " + source);
        } catch (InvalidPathException e) {
            return null; // a name that this process cannot write cannot be asked for either
        }
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

    /**
     * The same mounts, with paths that count from the root of the host where that is proven: the file system is the one on which
     * an engine keeps its files in their usual place.
     */
    private static List<Mount> counted(List<Mount> mounts) {
        List<String> whole = new ArrayList<>();
        for (Mount mount : mounts) {
            if (isOfEngine(mount)
                    && (mount.root().startsWith("/var/lib/") || mount.root().startsWith("/run/"))) {
                whole.add(mount.source());
            }
        }
        List<Mount> counted = new ArrayList<>();
        for (Mount mount : mounts) {
            counted.add(whole.contains(mount.source()) ? mount.on("the host") : mount);
        }
        return counted;
    }

    private static boolean isOfEngine(Mount mount) {
        return mount.kind() == Mount.Kind.BIND
                && OF_ENGINES.contains(mount.point().toString());
    }

    /** Whether it is the table of a container: it has the files that engines mount into each. */
    boolean isOfContainer() {
        int ofEngine = 0;
        for (Mount mount : mounts) {
            ofEngine += isOfEngine(mount) ? 1 : 0;
        }
        return ofEngine > 1;
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
