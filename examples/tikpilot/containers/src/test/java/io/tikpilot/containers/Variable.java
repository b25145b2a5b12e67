package io.tikpilot.containers;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What differs from run to run and from engine to engine, and nothing else, taken out of what commands print. */
final class Variable {
    /** Ids, and the progress of builds and of compose, which every version words otherwise. */
    private static final Pattern PROGRESS = Pattern.compile("(sha256:)?[0-9a-f]{12,64}"
            + "|DEPRECATED: The legacy builder.*|\\s+BuildKit is currently disabled.*|\\s+environment-variable\\."
            + "|(Creating|Recreating|Starting|Stopping|Removing|Attaching|Network|Found orphan).*"
            + "| (Container|Network|Volume) .*|\\[\\+\\] Running.*");

    private static final Pattern OLD_BUILDER =
            Pattern.compile("DEPRECATED: The legacy builder[^\\n]*\\n(\\s+[^\\n]*\\n)*\\n?");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\b");
    private static final Pattern TIMESTAMP = Pattern.compile("\"timestamp\":\\d{13}");

    private Variable() {}

    static String stripped(String output) {
        String kept = OLD_BUILDER
                .matcher(output)
                .replaceAll("")
                .lines()
                .filter(line -> !PROGRESS.matcher(line).matches())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String timeless = CLOCK.matcher(kept).replaceAll("12:00:00.000");
        return TIMESTAMP.matcher(timeless).replaceAll("\"timestamp\":1900000000000");
    }
}
