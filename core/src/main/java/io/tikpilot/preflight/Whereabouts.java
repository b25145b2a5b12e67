package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the files are that could hold a missing value: the one to write it into, or why there is none. */
record Whereabouts(Stack stack) {
    /** What would explain that files are not where they were looked for; each cause once. */
    List<String> likely() {
        List<String> causes = new ArrayList<>();
        for (Stack.Read read : stack.reads()) {
            for (String cause : unexpected(read).likely()) {
                if (!causes.contains(cause)) {
                    causes.add(cause);
                }
            }
        }
        return causes;
    }

    /** What is not as it should be: a file was found elsewhere, or nothing at all was read. */
    private static Diagnosis unexpected(Stack.Read read) {
        Diagnosis first = Diagnosis.of("");
        for (Stack.Looked looked : read.looked()) {
            if (looked.document().isEmpty() && looked.finding().elsewhere().isPresent()) {
                return looked.finding();
            }
            first = first.fact().isEmpty() ? looked.finding() : first;
        }
        return read.reading().documents().isEmpty() ? first : Diagnosis.of("");
    }

    /**
     * What to do before the lines that set a section: with the highest file that has something of it, else the lowest file that
     * is there, else the first that was looked for; where no files are among the layers, the lowest text.
     */
    Step toWrite(KeyPath section) {
        for (Stack.Read read : stack.reads()) {
            Diagnosis unexpected = unexpected(read);
            if (unexpected.elsewhere().isPresent() && !unexpected.remedies().isEmpty()) {
                return new Step(unexpected.alternatives(), false);
            }
        }
        Optional<Stack.Looked> lowest = Optional.empty();
        Optional<Stack.Looked> withSection = Optional.empty();
        Optional<Stack.Looked> wanted = Optional.empty();
        Optional<String> text = Optional.empty();
        for (Stack.Read read : stack.reads()) {
            for (Stack.Looked looked : read.looked()) {
                Optional<Stack.Looked> file = Optional.of(looked).filter(Stack.Looked::isFile);
                if (looked.document().isEmpty()) {
                    wanted = wanted.or(() -> file);
                } else if (isTree(looked.document().get())) {
                    lowest = lowest.or(() -> file);
                    boolean inProgram = looked.place().startsWith("classpath:");
                    text = inProgram || text.isPresent() ? text : Optional.of(looked.place());
                    boolean holds = looked.document().get().count(section) > 0 && !section.isRoot() && file.isPresent();
                    withSection = holds ? file : withSection;
                }
            }
        }
        Optional<Stack.Looked> existing = withSection.isPresent() ? withSection : lowest;
        if (existing.isPresent()) {
            return Step.write(List.of(RootProblems.addTo(edited(existing.get()))));
        }
        return wanted.isPresent()
                ? restoring(wanted.get())
                : Step.write(text.map(RootProblems::addTo).map(List::of).orElse(List.of()));
    }

    /** A file as the operator who changes it knows it. */
    private static String edited(Stack.Looked looked) {
        return looked.lookup()
                .file()
                .flatMap(FileFacts::whereToEdit)
                .map(where -> looked.place() + ", in " + where)
                .orElse(looked.place());
    }

    /** How the file comes to be there, and what it must hold if that is not known to be there already. */
    private static Step restoring(Stack.Looked wanted) {
        List<String> lines = wanted.finding().alternatives();
        if (lines.isEmpty()) {
            return Step.write(List.of(
                    RootProblems.mountDirectoryOf(wanted.place()), "or " + RootProblems.create(wanted.place())));
        }
        int last = lines.size() - 1;
        lines.set(last, RootProblems.holding(lines.get(last), wanted.place()));
        return Step.write(lines);
    }

    /**
     * Whether whole keys are written into it: not names as in an {@code .env} file, and not what another file includes, perhaps into
     * one of its sections, and tells the values of.
     */
    private static boolean isTree(Document document) {
        boolean included = document.root().isEmpty() && document.count(KeyPath.ROOT) > 0;
        return document.noun().equals("setting") && !included;
    }

    /**
     * What to do.
     *
     * @param lines none if there is nothing to do with files
     * @param isWriting whether the settings to write follow
     */
    record Step(List<String> lines, boolean isWriting) {
        private static Step write(List<String> lines) {
            return new Step(lines, !lines.isEmpty());
        }
    }
}
