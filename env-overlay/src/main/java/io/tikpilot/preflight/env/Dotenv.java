package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.TextFile;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file of {@code NAME=value} lines, and the grammar that it is written in. There are two in wide use, which take the same
 * line for different values: Compose takes quotation marks off and replaces references, {@code docker run --env-file} keeps
 * every sign.
 */
public final class Dotenv {
    private final Path file;
    private final Grammar grammar;

    private Dotenv(Path file, Grammar grammar) {
        this.file = file;
        this.grammar = grammar;
    }

    /**
     * A file that follows the grammar of {@code env_file} in the Compose specification, as its reference implementation
     * compose-go has it: quotation marks, escapes in double ones, comments after a blank, {@code export}, values over several
     * lines, {@code $NAME} and {@code ${NAME:-default}}. A name without {@code =} passes on the variable of the environment.
     */
    public static Dotenv compose(Path file) {
        return new Dotenv(file, Grammar.COMPOSE);
    }

    /**
     * A file that follows the grammar of {@code docker run --env-file}: what stands behind the first {@code =} is the value,
     * to the last blank and quotation mark; {@code #} begins a comment only where it is the first sign of a line. A name
     * without {@code =} passes on the variable of the environment. A line has at most 65,535 bytes.
     */
    public static Dotenv raw(Path file) {
        return new Dotenv(file, Grammar.RAW);
    }

    Path file() {
        return file;
    }

    /** How its values are written: in a raw one every sign is part of the value, as in a variable itself. */
    Provenance.Notation notation() {
        return grammar == Grammar.RAW ? Provenance.Notation.VARIABLE : Provenance.Notation.DOTENV;
    }

    /**
     * What the file sets, or why it cannot be read. A file without a byte sets nothing, as one without a line does.
     *
     * @param environment what references and names without a value mean first
     */
    Outcome<DotenvContent> content(Map<String, String> environment, Limits limits) {
        Outcome<String> text = TextFile.lines(file, limits);
        boolean empty = text.value().isEmpty() && text.problems().get(0).code().equals("empty-file");
        String lines = empty ? "" : text.value().orElse("");
        return text.value().isEmpty() && !empty
                ? Outcome.none(text.problems())
                : Outcome.of(read(lines, environment, limits.variableLength()), List.of());
    }

    private DotenvContent read(String text, Map<String, String> environment, int most) {
        return grammar == Grammar.RAW
                ? RawGrammar.read(file.toString(), text, environment)
                : ComposeGrammar.read(file.toString(), text, environment, most);
    }

    /** The file alone: the values in it may be secrets. */
    @Override
    public String toString() {
        return file.toString();
    }

    private enum Grammar {
        COMPOSE,
        RAW
    }
}
