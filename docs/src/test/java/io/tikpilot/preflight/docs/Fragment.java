package io.tikpilot.preflight.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java of one block, made whole: what a reader need not see is added here.
 *
 * @param name the class that its source is named after
 * @param imports its own imports
 * @param body the declarations, or the statements wrapped into a class with a {@code main}
 */
record Fragment(String name, List<String> imports, String body) {
    /** The class that statements become the {@code main} of. */
    private static final String PROGRAM = "Program";

    private static final Pattern MAIN = Pattern.compile("static void main\\(String");
    private static final Pattern TYPE = Pattern.compile(
            "^(?:@\\w+(?:\\([^)]*\\))?\\s+|/\\*.*?\\*/\\s*|//[^\n]*\\s*|public |final |sealed |abstract )*"
                    + "(?:record|class|interface|enum|@interface) (\\w+)",
            Pattern.DOTALL);

    static Fragment of(String java) {
        List<String> imports = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (String line : java.lines().toList()) {
            if (line.startsWith("import ")) {
                imports.add(line);
            } else {
                rest.append(line).append('\n');
            }
        }
        String code = rest.toString().strip();
        Matcher type = TYPE.matcher(code);
        boolean declares = type.find() && !hasStatements(code);
        return declares
                ? new Fragment(type.group(1), imports, code)
                : new Fragment(
                        PROGRAM,
                        imports,
                        "final class " + PROGRAM + " {\npublic static void main(String[] args) throws Exception {\n"
                                + code + "\n}\n}");
    }

    /** A line that begins at the margin and ends a statement; declarations have none. */
    private static boolean hasStatements(String code) {
        return code.lines().anyMatch(line -> !line.isBlank() && !line.startsWith(" ") && line.endsWith(";"));
    }

    boolean isProgram() {
        return MAIN.matcher(body).find();
    }

    boolean isTest() {
        return body.contains("@Test");
    }

    String source(Iterable<String> allImports) {
        return String.join("\n", allImports) + "\n" + body + "\n";
    }
}
