package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.reference.Reference.Entry;
import io.tikpilot.preflight.schema.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that have a variable, for the files that set variables.
 *
 * @param application the prefix of the variables as the name of an object of a deployment: lower-case letters, digits and dashes
 */
record Variables(String application, List<Variable> all) {
    /** What a file says that would have no line. */
    static final String NONE = "# This program reads no variables.\n";

    private static final String FILE = "_FILE";
    private static final int LONGEST_NAME = 40;

    static Variables of(Reference reference) {
        Set<String> names = new HashSet<>();
        for (Entry entry : reference.entries()) {
            entry.variable().ifPresent(names::add);
        }
        List<Variable> all = new ArrayList<>();
        String application = "";
        for (Entry entry : reference.entries()) {
            if (entry.variable().isPresent()) {
                String name = entry.variable().get();
                all.add(new Variable(
                        entry,
                        name,
                        file(reference, entry, names),
                        reference.condition(entry.setting().path())));
                application = application.isEmpty() ? application(name, entry) : application;
            }
        }
        return new Variables(application.isEmpty() ? "app" : application, List.copyOf(all));
    }

    /** The file that the variable's other form names; none for what is no secret, and where that form is another setting. */
    private static Optional<String> file(Reference reference, Entry entry, Set<String> names) {
        String other = entry.variable().orElse("") + FILE;
        return reference
                .line(entry)
                .filter(line -> line.startsWith(other + "=") && !names.contains(other))
                .map(line -> line.substring(other.length() + 1));
    }

    /** What stands before the path, as a DNS label, which is shorter than the 63 characters that one may have. */
    private static String application(String variable, Entry entry) {
        int length = String.join("_", entry.setting().path().steps()).length();
        String prefix = variable.substring(0, Math.max(0, variable.length() - length));
        String label = prefix.toLowerCase(Locale.ROOT).replace('_', '-');
        String cut = label.substring(0, Math.min(label.length(), LONGEST_NAME));
        return cut.replaceAll("^-+|-+$", "");
    }

    /** Whether shells, Compose and Kubernetes all take this for the name of a variable. */
    static boolean isVariable(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    /**
     * A variable.
     *
     * @param condition when it is required, if it is not always
     * @param file the file whose content is the value, where the variable {@code name_FILE} should rather name one
     */
    record Variable(Entry entry, String name, Optional<String> file, String condition) {
        boolean isRequired() {
            return entry.need() == Reference.Need.REQUIRED;
        }

        String fileName() {
            return name + FILE;
        }

        /** A value to show: the default, or an example; empty for a secret, and where none makes sense. */
        String value() {
            String example = entry.setting().example();
            boolean none = entry.setting().isSecret() || example.equals("...");
            boolean open = entry.setting().form() == Setting.Form.MAP
                    || entry.setting().form() == Setting.Form.SUBTREE;
            return entry.fallback().orElse(none ? "" : open ? "{}" : example);
        }

        List<String> remarks() {
            Setting setting = entry.setting();
            return Remarks.of(setting, entry.need(), entry.fallback(), condition);
        }
    }
}
