package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is something else than settings as a whole: markup, a key, a secret, a template, an unfinished merge. */
final class ForeignText {
    private final BrokenText text;

    private ForeignText(BrokenText text) {
        this.text = text;
    }

    static Optional<Problem> explain(BrokenText text) {
        return Optional.ofNullable(new ForeignText(text).problem());
    }

    private @Nullable Problem problem() {
        String content = text.source().text();
        int conflict = lineStart("<<<<<<<");
        if (conflict >= 0) {
            return ForeignProblems.conflict(text, conflict, lineStart(">>>>>>>"));
        }
        int first = content.length() - content.stripLeading().length();
        if (content.startsWith("<", first)) {
            String lower = content.substring(first, Math.min(content.length(), first + 1000))
                    .toLowerCase(Locale.ROOT);
            return lower.contains("<html")
                    ? ForeignProblems.webPage(text, text.source().origin(first))
                    : ForeignProblems.markup(text, text.source().origin(first));
        }
        if (content.startsWith("-----BEGIN ", first)) {
            return ForeignProblems.pem(text, text.source().origin(first));
        }
        if (content.startsWith("$ANSIBLE_VAULT;", first)) {
            return ForeignProblems.ansibleVault(text, text.source().origin(first));
        }
        if (content.startsWith("version https://git-lfs.", first)) {
            return ForeignProblems.pointer(text, text.source().origin(first));
        }
        Token word = singleWord();
        return word == null ? null : ForeignProblems.singleWord(text, word);
    }

    /** The offset of the first line that begins so; negative if none does. */
    private int lineStart(String marker) {
        String content = text.source().text();
        int found = content.startsWith(marker) ? 0 : content.indexOf("\n" + marker) + 1;
        return found > 0 || content.startsWith(marker) ? found : -1;
    }

    /** The only word in the text; nothing if it holds more. */
    private @Nullable Token singleWord() {
        List<Token> tokens = text.tokens().stream()
                .filter(token -> !token.is(Scanner.Kind.NEWLINE) && !token.is(Scanner.Kind.END))
                .toList();
        boolean base64 = !tokens.isEmpty()
                && tokens.stream().skip(1).allMatch(token -> text.written(token).equals("="));
        boolean url = text.source().text().strip().matches("[a-z][a-z0-9+.-]*://\\S+");
        return (base64 || url) && tokens.get(0).isText() ? tokens.get(0) : null;
    }

    /** A placeholder that stands open in the text, as {@code {{ x }}}, <code>{% x %}</code> or <code>&lt;%= x %&gt;</code>. */
    static Optional<Problem> placeholder(BrokenText text) {
        String content = text.source().text();
        boolean statements = content.contains("%}");
        for (Token token : text.tokens()) {
            int at = token.start();
            boolean brace = token.is(Scanner.Kind.OPEN_BRACE)
                    && (content.startsWith("{{", at) || (statements && content.startsWith("{%", at)));
            if (brace || (token.is(Scanner.Kind.UNQUOTED) && content.startsWith("<%", at))) {
                return Optional.of(ForeignProblems.placeholder(text, token));
            }
        }
        return Optional.empty();
    }
}
