package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import io.tikpilot.preflight.tree.Provenance.Notation;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A look at a value that any text is, after it was taken: whether it holds something that was hardly meant. Nothing is changed,
 * and a false alarm would be worse than silence: nobody can turn it off.
 */
final class Suspicion {
    private Suspicion() {}

    /** Whether values of a type may be any text, so that nothing refuses what is left over in them. */
    static boolean concerns(ValueType<?> type) {
        Class<?> of = type.type();
        return of == String.class
                || of == Secret.class
                || of == URI.class
                || of == Path.class
                || of.getName().equals("java.util.regex.Pattern"); // the class itself is not loaded to ask for it
    }

    static void look(Node.Scalar scalar, String text, ValueType<?> type, Binding binding) {
        Leftover found = Leftover.in(text);
        found = found == null && text.indexOf(':') > 0 ? address(scalar.path(), text, type, binding) : found;
        boolean home = found == null && text.startsWith("~/") && type.type() == Path.class;
        found = home ? new Leftover(Leftover.Kind.PLACEHOLDER, "~", text) : found;
        if (found == null || (scalar.isWritten() && !isMistakenInFilesToo(found))) {
            return;
        }
        Provenance provenance = scalar.provenance();
        Provenance.Place place = provenance.winner().orElse(null);
        if (place != null && !isMeant(found, LeftoverProblems.notation(place), type, scalar, binding)) {
            binding.report(LeftoverProblems.suspicious(found, scalar, provenance, place));
        }
    }

    /** An address where a URI or a host is expected; a host only if the port has a setting of its own. */
    private static @Nullable Leftover address(KeyPath path, String text, ValueType<?> type, Binding binding) {
        String key = path.name();
        if (type.type() == URI.class) {
            String uri = Address.withScheme(text);
            return uri == null ? null : new Leftover(Leftover.Kind.SCHEME, text, uri);
        }
        String host = type.type() == String.class && key.endsWith("host") ? Address.host(text) : null;
        if (host == null) {
            return null;
        }
        KeyPath section = path.parent().orElse(KeyPath.ROOT);
        KeyPath port = section.child(key.substring(0, key.length() - "host".length()) + "port");
        return binding.knows(port.toString()) ? new Leftover(Leftover.Kind.ADDRESS, port.toString(), host) : null;
    }

    /** Whether it may be a mistake where an author wrote the value with its quotation marks, blanks and signs. */
    private static boolean isMistakenInFilesToo(Leftover found) {
        return switch (found.kind()) {
            case PLACEHOLDER, SECRET_FILE, ADDRESS, SCHEME -> true;
            case LINE_END, LEADING_BLANKS, TRAILING_BLANKS, INVISIBLE, QUOTES, COMMENT -> false;
        };
    }

    private static boolean isMeant(
            Leftover found, Notation notation, ValueType<?> type, Node.Scalar scalar, Binding binding) {
        if (notation == Notation.PROGRAM) {
            return true;
        }
        boolean secret = type.type() == Secret.class
                || Spelling.looksSecret(scalar.path().name());
        return switch (found.kind()) {
            case LINE_END, QUOTES -> notation == Notation.DOTENV;
            case LEADING_BLANKS, TRAILING_BLANKS, INVISIBLE ->
                notation == Notation.DOTENV || type.type() == Pattern.class;
            case COMMENT -> notation == Notation.DOTENV || notation == Notation.FILE || type.type() == Pattern.class;
            case PLACEHOLDER -> type.type() == Pattern.class || isText(found.part(), notation, secret, binding);
            case SECRET_FILE ->
                !(secret || type.type() == URI.class)
                        || namesAFile(scalar.path().name());
            case ADDRESS, SCHEME -> false;
        };
    }

    /** Whether what looks like a placeholder may be plain text all the same. */
    private static boolean isText(String placeholder, Notation notation, boolean secret, Binding binding) {
        if (placeholder.startsWith("${")) {
            String name = Placeholder.nameIn(placeholder);
            return notation == Notation.DOTENV // it was quoted there, or it would have been replaced
                    || !(Placeholder.isName(name) || binding.knows(name));
        }
        boolean shell = placeholder.startsWith("$") && !placeholder.startsWith("$(");
        return shell && secret && placeholder.indexOf('_') < 0;
    }

    private static boolean namesAFile(String key) {
        return key.endsWith("file") || key.endsWith("path") || key.endsWith("dir") || key.endsWith("directory");
    }
}
