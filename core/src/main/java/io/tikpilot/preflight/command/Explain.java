package io.tikpilot.preflight.command;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.explain.Explanation;
import io.tikpilot.preflight.explain.ExplanationFormat;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.problem.ReportFormat;
import io.tikpilot.preflight.problem.TextStyle;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code explain}: the value of every setting and where it comes from, or the story of a few. */
final class Explain {
    private Explain() {}

    static Answer answer(Request request, SettingsLoader<?> loader, TextStyle style) throws Misunderstood {
        Inspection<?> inspection = loader.inspect();
        Explanation all = inspection.explanation();
        Explanation asked =
                request.key().isEmpty() ? all : about(all, request.key().get(), loader);
        // Of a few settings the whole story; of many, and of what a file sets, the table.
        boolean whole = request.key().isEmpty() || isLayer(request.key().get(), all);
        ExplanationFormat format = switch (request.format()) {
            case "json" -> ExplanationFormat.json();
            case "html" -> ExplanationFormat.html();
            default -> whole ? ExplanationFormat.text() : ExplanationFormat.story();
        };
        Report report = inspection.report();
        int status = report.hasErrors() ? ConfigCommand.CONFIG : ConfigCommand.OK;
        String text = asked.print(format);
        Answer answer = request.format().equals("text") ? Answer.of(text, style) : Answer.of(text, request.format());
        return answer.with(status, report.print(ReportFormat.text(style)));
    }

    /** Whether a word is what was read: its name, or the name of its file. */
    private static boolean isLayer(String word, Explanation all) {
        return all.layers().stream().anyMatch(layer -> names(word, layer));
    }

    private static boolean names(String word, String layer) {
        return layer.equals(word) || layer.endsWith("/" + word);
    }

    /** What a layer sets, and what it overrides or is overridden by. */
    private static Explanation setBy(String word, Explanation all) {
        List<Explanation.Entry> entries = new ArrayList<>();
        for (Explanation.Entry entry : all.entries()) {
            if (entry.layers().stream().anyMatch(layer -> names(word, layer))) {
                entries.add(entry);
            }
        }
        return new Explanation(all.title(), entries, all.layers(), all.report());
    }

    private static Explanation about(Explanation all, String word, SettingsLoader<?> loader) throws Misunderstood {
        List<String> known = new ArrayList<>(all.layers());
        for (Explanation.Entry entry : all.entries()) {
            known.add(entry.setting().key().toString());
            entry.setting().key().parent().ifPresent(section -> known.add(section.toString()));
            entry.variable().ifPresent(known::add);
            if (entry.variable().filter(word::equals).isPresent()) {
                return all.about(entry.setting().key());
            }
        }
        if (isLayer(word, all)) {
            return setBy(word, all);
        }
        try {
            Explanation about = all.about(KeyPath.parse(word));
            if (!about.entries().isEmpty()) {
                return about;
            }
        } catch (IllegalArgumentException noKeyPath) {
            // so it is no key of ours either
        }
        Optional<String> profile = profileOf(word, loader);
        throw profile.isPresent()
                ? CommandProblems.otherProfile(word, profile.get())
                : CommandProblems.unknownKey(word, known);
    }

    /** The profile in which a file is read that is not read now. */
    private static Optional<String> profileOf(String word, SettingsLoader<?> loader) {
        int dot = word.lastIndexOf('.');
        String name = word.substring(word.lastIndexOf('/') + 1, Math.max(dot, word.lastIndexOf('/') + 1));
        try {
            List<String> read = loader.profile(name).inspect().layers();
            return read.stream().anyMatch(layer -> names(word, layer)) ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException noProfiles) {
            return Optional.empty();
        }
    }
}
