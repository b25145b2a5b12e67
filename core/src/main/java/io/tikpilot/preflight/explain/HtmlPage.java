package io.tikpilot.preflight.explain;

import static io.tikpilot.preflight.explain.Html.escaped;

import io.tikpilot.preflight.problem.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The explanation as one HTML page: settings as rows, layers as columns, the lowest first, what is wrong beside the setting. The
 * frame of the page with its style and script is the resource {@code page.html}. Its policy lets a browser run that script and
 * no other, and load nothing.
 */
final class HtmlPage implements ExplanationFormat {
    @Override
    public String print(Explanation explanation) {
        String frame = frame();
        String policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
                + hash(between(frame, "<style>", "</style>")) + "; script-src "
                + hash(between(frame, "<script>", "</script>"));
        // The body last: nothing that is in it is a mark of the frame.
        return frame.replace("@POLICY@", policy)
                .replace("@TITLE@", escaped(explanation.title()))
                .replace("@BODY@", body(explanation));
    }

    private static String body(Explanation explanation) {
        InPlace problems = InPlace.of(explanation);
        String refused = explanation.report().hasErrors() ? " class=refused" : "";
        return "<body" + refused + ">\n" + head(explanation) + filter() + "<main class=page>\n" + problems.others()
                + HtmlTable.of(explanation, problems) + "<p class=empty hidden>No setting matches.</p>\n</main>\n"
                + "<footer class=page>\n<p class=keys><kbd>/</kbd> filter &nbsp; <kbd>&uarr;</kbd> <kbd>&darr;</kbd> move"
                + " &nbsp; <kbd>Esc</kbd> show all</p>\n<p>Layers stand in order, the lowest left: a value is overridden by"
                + " what stands right of it. &#9679; is in force. Secrets are not in this page.</p>\n</footer>\n</body>";
    }

    private static String head(Explanation explanation) {
        Report report = explanation.report();
        int problems = report.problems().size();
        StringBuilder head = new StringBuilder("<header class=page>\n<h1>")
                .append(escaped(explanation.title()))
                .append("</h1>\n<p class=verdict><strong>")
                .append(report.hasErrors() ? "&#10007; cannot be loaded" : "&#10003; can be loaded")
                .append("</strong>");
        if (problems > 0) {
            head.append("<span>")
                    .append(problems)
                    .append(problems == 1 ? " problem" : " problems")
                    .append("</span>");
        }
        report.profile()
                .ifPresent(profile ->
                        head.append("<span>profile ").append(escaped(profile)).append("</span>"));
        return head.append("</p>\n</header>\n").toString();
    }

    private static String filter() {
        return "<div class=bar><form class=page role=search>\n<div class=search><input type=search aria-label=\"Filter the"
                + " settings\" placeholder=\"Filter by key, variable, value or place\" autocomplete=off"
                + " spellcheck=false><kbd>/</kbd></div>\n"
                + box("overriding", "overridden") + box("wrong", "with problems") + box("unset", "not set")
                + "<output></output>\n</form></div>\n";
    }

    private static String box(String value, String label) {
        return "<label><input type=checkbox value=" + value + "> " + label + "</label>\n";
    }

    private static String frame() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.html")) {
            if (in == null) {
                throw new IllegalStateException("page.html is not beside " + HtmlPage.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
    }

    /** The source of a script or style as a Content-Security-Policy of level 2 names it. */
    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
