package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes to the log when settings have been loaded: one line, and one for each warning; never a value. */
final class Announcement {
    private Announcement() {}

    static void of(Inspection<?> inspection) {
        Logger logger = LoggerFactory.getLogger(SettingsLoader.class);
        if (logger.isInfoEnabled()) {
            logger.info(Quote.printable(line(inspection.stack())));
        }
        for (Problem warning : inspection.report().problems()) {
            logger.warn(Quote.printable(warning.code() + ": " + warning.message()));
        }
    }

    private static String line(Stack stack) {
        StringBuilder line = new StringBuilder("Settings loaded from ");
        String separator = "";
        for (Stack.Source source : stack.sources()) {
            int count = source.document().count(KeyPath.ROOT);
            if (count > 0) {
                line.append(separator)
                        .append(source.name())
                        .append(" (")
                        .append(count)
                        .append(')');
                separator = ", ";
            }
        }
        if (separator.isEmpty()) {
            line.append("defaults alone");
        }
        stack.profile().ifPresent(profile -> line.append("; profile ").append(profile));
        return line.toString();
    }
}
