package io.tikpilot.preflight.layer;

import java.nio.file.Path;
import java.util.List;

/**
 * How much input is read before it is refused, and which files may include others. The defaults are far above what settings need and
 * far below what hurts a process; each verb returns new limits, and none takes less than 1. A document beyond one is a problem that
 * names the limit, the number and the place. The texts are measured before the parser sees them.
 */
public final class Limits {
    private static final int FILE_BYTES = 0;
    private static final int DOCUMENTS = 1;
    private static final int NESTING = 2;
    private static final int PATH_STEPS = 3;
    private static final int TOKENS = 4;
    private static final int REPEATS = 5;
    private static final int SUBSTITUTIONS = 6;
    private static final int STRING_LENGTH = 7;
    private static final int EXPANSION = 8;
    private static final int VARIABLE_LENGTH = 9;

    private static final Limits DEFAULTS =
            new Limits(new int[] {1 << 20, 16, 64, 32, 100_000, 200, 256, 1 << 16, 1 << 20, 1 << 17}, List.of());

    private final int[] most;
    private final List<Path> includes;

    private Limits(int[] most, List<Path> includes) {
        this.most = most;
        this.includes = includes;
    }

    private Limits with(int limit, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a limit is at least 1: " + number);
        }
        int[] changed = most.clone();
        changed[limit] = number;
        return new Limits(changed, includes);
    }

    /**
     * 1 MiB a file, 16 documents, nesting 64, 32 keys a path, 100,000 tokens, 200 repeats, 256 substitutions, 65,536 characters a
     * string, 1 Mi characters and nodes after resolving, 131,072 characters a variable. No file includes another.
     */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /**
     * The same limits, but a file may include files of these directories and of those in them, symbolic links followed: {@code include
     * "other.conf"}, {@code file(…)} and {@code required(…)}, by a path that counts from the directory of the including file. Each is
     * read and measured as the including one, and is a document of its own. A URL or a resource is never included.
     */
    public Limits includes(Path... directories) {
        return new Limits(most, List.of(directories));
    }

    /** The same limits with another for the bytes of one file or resource. */
    public Limits fileBytes(int number) {
        return with(FILE_BYTES, number);
    }

    /** The same limits with another for the number of documents in all layers together. */
    public Limits documents(int number) {
        return with(DOCUMENTS, number);
    }

    /** The same limits with another for how deep sections and lists may lie in one another. */
    public Limits nesting(int number) {
        return with(NESTING, number);
    }

    /** The same limits with another for the keys in one dotted path. */
    public Limits pathSteps(int number) {
        return with(PATH_STEPS, number);
    }

    /** The same limits with another for the words and signs of one document; a dot of a dotted key is one. */
    public Limits tokens(int number) {
        return with(TOKENS, number);
    }

    /**
     * The same limits with another for how many sections or lists stand side by side as one value, and how often one key is set in a
     * section of a list or in one that stands behind a reference. Anywhere else a key may be set as often as there are tokens.
     */
    public Limits repeats(int number) {
        return with(REPEATS, number);
    }

    /** The same limits with another for the substitutions of one document. */
    public Limits substitutions(int number) {
        return with(SUBSTITUTIONS, number);
    }

    /** The same limits with another for the characters of one string of a document. */
    public Limits stringLength(int number) {
        return with(STRING_LENGTH, number);
    }

    /** The same limits with another for the characters and nodes that the resolved substitutions come to. */
    public Limits expansion(int number) {
        return with(EXPANSION, number);
    }

    /** The same limits with another for the characters of one variable. */
    public Limits variableLength(int number) {
        return with(VARIABLE_LENGTH, number);
    }

    /** The directories whose files may be included; none by default. */
    public List<Path> includes() {
        return includes;
    }

    /** The most bytes of one file or resource. */
    public int fileBytes() {
        return most[FILE_BYTES];
    }

    /** The most documents in all layers together. */
    public int documents() {
        return most[DOCUMENTS];
    }

    /** How deep sections and lists may lie in one another. */
    public int nesting() {
        return most[NESTING];
    }

    /** The most keys in one dotted path. */
    public int pathSteps() {
        return most[PATH_STEPS];
    }

    /** The most words and signs of one document. */
    public int tokens() {
        return most[TOKENS];
    }

    /** The most sections or lists side by side, and how often a key is set in a section of a list. */
    public int repeats() {
        return most[REPEATS];
    }

    /** The most substitutions of one document. */
    public int substitutions() {
        return most[SUBSTITUTIONS];
    }

    /** The most characters of one string of a document. */
    public int stringLength() {
        return most[STRING_LENGTH];
    }

    /** The most characters and nodes that the resolved substitutions come to. */
    public int expansion() {
        return most[EXPANSION];
    }

    /** The most characters of one variable. */
    public int variableLength() {
        return most[VARIABLE_LENGTH];
    }
}
