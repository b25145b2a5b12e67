package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;

/** Reads the outline of a HOCON or JSON text that the parser has accepted. */
final class OutlineReader {
    private final String text;
    private final Scanner scanner;
    private final List<Outline.Entry> entries = new ArrayList<>();
    private final List<int[]> comments = new ArrayList<>();
    private final List<Outline.Include> includes = new ArrayList<>();
    private Scanner.Kind kind = Scanner.Kind.NEWLINE;

    OutlineReader(String text) {
        this.text = text;
        this.scanner = new Scanner(text);
    }

    List<Outline.Entry> entries() {
        return entries;
    }

    List<int[]> comments() {
        return comments;
    }

    /** Where other files are included, in the order of the text. */
    List<Outline.Include> includes() {
        return includes;
    }

    /**
     * Reads the text.
     *
     * @param base the section that its settings belong to
     */
    void read(KeyPath base) {
        advance();
        skip(Scanner.Kind.NEWLINE);
        if (kind == Scanner.Kind.OPEN_BRACE) {
            advance();
        }
        object(base);
    }

    private void advance() {
        kind = scanner.next();
        while (kind == Scanner.Kind.COMMENT) {
            comments.add(new int[] {scanner.start(), scanner.end()});
            kind = scanner.next();
        }
    }

    private void skip(Scanner.Kind... kinds) {
        while (List.of(kinds).contains(kind)) {
            advance();
        }
    }

    /** The fields up to the closing brace, which stays the current token. */
    private void object(KeyPath parent) {
        while (true) {
            skip(Scanner.Kind.NEWLINE, Scanner.Kind.COMMA);
            if (kind == Scanner.Kind.END || kind == Scanner.Kind.CLOSE_BRACE) {
                return;
            }
            if (kind == Scanner.Kind.UNQUOTED && scanner.token().equals("include")) {
                include(parent);
                continue;
            }
            List<WrittenKey.Step> steps = key();
            skip(Scanner.Kind.NEWLINE);
            boolean field = kind == Scanner.Kind.SEPARATOR || kind == Scanner.Kind.OPEN_BRACE;
            if (!field || steps.isEmpty()) {
                advance(); // no field: what the parser would have refused
                continue;
            }
            if (kind == Scanner.Kind.SEPARATOR) {
                advance();
                skip(Scanner.Kind.NEWLINE);
            }
            field(parent, steps);
        }
    }

    private void include(KeyPath parent) {
        includes.add(new Outline.Include(parent, scanner.start()));
        while (kind == Scanner.Kind.QUOTED || kind == Scanner.Kind.UNQUOTED) {
            advance();
        }
    }

    private void field(KeyPath parent, List<WrittenKey.Step> steps) {
        KeyPath path = parent;
        int first = entries.size();
        for (WrittenKey.Step step : steps) {
            path = path.child(step.name());
            entries.add(new Outline.Entry(path, step.start(), step.end(), 0, 0, Outline.Form.SECTION));
        }
        Outline.Entry value = value(path);
        for (int i = first; i < first + steps.size(); i++) {
            Outline.Entry entry = entries.get(i);
            boolean leaf = i == first + steps.size() - 1;
            entries.set(
                    i,
                    new Outline.Entry(
                            entry.path(),
                            entry.keyStart(),
                            entry.keyEnd(),
                            leaf ? value.valueStart() : entry.keyStart(),
                            leaf ? value.valueEnd() : entry.keyEnd(),
                            leaf ? value.form() : Outline.Form.SECTION));
        }
    }

    private List<WrittenKey.Step> key() {
        WrittenKey key = new WrittenKey(text);
        while (kind == Scanner.Kind.QUOTED || kind == Scanner.Kind.UNQUOTED) {
            if (kind == Scanner.Kind.QUOTED) {
                key.quoted(scanner.token(), scanner.start(), scanner.end());
            } else {
                key.unquoted(scanner.token(), scanner.start());
            }
            advance();
        }
        return key.steps();
    }

    /** One value, which may be several pieces in a row; the token after it stays the current one. */
    private Outline.Entry value(KeyPath path) {
        int start = scanner.start();
        int end = start;
        Outline.Form form = Outline.Form.SCALAR;
        while (true) {
            switch (kind) {
                case OPEN_BRACE -> {
                    form = Outline.Form.SECTION;
                    advance();
                    object(path);
                }
                case OPEN_BRACKET -> {
                    form = Outline.Form.LIST;
                    advance();
                    elements(path);
                }
                case QUOTED, UNQUOTED, SUBSTITUTION, SEPARATOR -> {}
                default -> {
                    return new Outline.Entry(path, start, end, start, end, form);
                }
            }
            end = scanner.end();
            advance();
        }
    }

    private void elements(KeyPath list) {
        for (int index = 0; ; index++) {
            skip(Scanner.Kind.NEWLINE, Scanner.Kind.COMMA);
            if (kind == Scanner.Kind.END || kind == Scanner.Kind.CLOSE_BRACKET) {
                return;
            }
            int before = entries.size();
            Outline.Entry element = value(list.element(index));
            if (element.valueEnd() == element.valueStart()) {
                advance(); // a bracket that closes nothing: never stand still
            }
            entries.add(before, element);
        }
    }
}
