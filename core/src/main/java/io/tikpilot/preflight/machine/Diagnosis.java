package io.tikpilot.preflight.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is so at a path, what probably brought it about, and what to do.
 *
 * @param fact what this process has seen itself, in a few words
 * @param likely what would explain the fact and cannot be proven from inside the process, each a sentence
 * @param remedies what would mend it, the best first, each a line
 * @param elsewhere where the thing that is looked for was found instead
 */
public record Diagnosis(String fact, List<String> likely, List<String> remedies, Optional<Path> elsewhere) {
    /** A copy whose lists cannot change. */
    public Diagnosis {
        likely = List.copyOf(likely);
        remedies = List.copyOf(remedies);
    }

    /** A fact that explains itself. */
    public static Diagnosis of(String fact) {
        return new Diagnosis(fact, List.of(), List.of(), Optional.empty());
    }

    /** The same diagnosis with a cause that is not proven. */
    public Diagnosis likely(String cause) {
        return new Diagnosis(fact, plus(likely, cause), remedies, elsewhere);
    }

    /** The same diagnosis with one more thing to do. */
    public Diagnosis remedy(String line) {
        return new Diagnosis(fact, likely, plus(remedies, line), elsewhere);
    }

    /** What to do, line by line: the first remedy, or else the next. */
    public List<String> alternatives() {
        List<String> lines = new ArrayList<>();
        for (String remedy : remedies) {
            lines.add(lines.isEmpty() ? remedy : "or " + remedy);
        }
        return lines;
    }

    /** The same diagnosis with more to its fact. */
    public Diagnosis also(String more) {
        return new Diagnosis(fact + more, likely, remedies, elsewhere);
    }

    /** The same diagnosis of something that was found at another place. */
    public Diagnosis foundAt(Path place) {
        return new Diagnosis(fact, likely, remedies, Optional.of(place));
    }

    private static List<String> plus(List<String> list, String last) {
        List<String> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
