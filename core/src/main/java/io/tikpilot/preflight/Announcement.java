package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes to the log when settings have been loaded: one line, one for each warning, and in detail what is explained. */
final class Announcement {
    private Announcement() {}

    static void of(Inspection<?> inspection) {
        Logger logger = LoggerFactory.getLogger(SettingsLoader.class);
        if (logger.isInfoEnabled()) {
            logger.info(Quote.printable("Settings loaded from " + summary(inspection.stack())));
        }
        if (logger.isDebugEnabled()) {
            logger.debug("Settings explained:\n{}", inspection.explanation().text());
        }
        for (Problem warning : inspection.problems()) {
            String place = warning.origin().map(origin -> " at " + origin).orElse("");
            String fix = warning.help().isEmpty() ? "" : "; fix: " + String.join(" ", stripped(warning.help()));
            logger.warn(Quote.printable(warning.code() + ": " + warning.message() + place + fix));
        }
    }

    private static List<String> stripped(List<String> lines) {
        List<String> stripped = new ArrayList<>(lines);
        stripped.replaceAll(String::strip);
        return stripped;
    }

    /** What was read, and how many values are in it: {@code defaults.conf (9), environment APP_* (1); profile production}. */
    static String summary(Stack stack) {
        StringBuilder line = new StringBuilder();
        for (Stack.Source source : stack.sources()) {
            int count = source.document().ownCount();
            if (count > 0) {
                line.append(line.length() == 0 ? "" : ", ")
                        .append(source.name())
                        .append(" (")
                        .append(count)
                        .append(')');
            }
        }
        if (line.length() == 0) {
            line.append("defaults alone");
        }
        if (stack.profile().isPresent()) {
            line.append("; profile ").append(stack.profile().get());
        }
        return line.toString();
    }
}
