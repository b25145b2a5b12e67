package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings that a record was made of when it refused them, each with what was given for it. */
record RecordSettings(List<Given> all) {
    private static final int MOST = 12;
    private static final int FRAMED = 2;

    static RecordSettings of(Node.Section section, RecordShape shape) {
        List<Given> all = new ArrayList<>();
        for (Component component : shape.components()) {
            KeyPath path = section.path().child(component.key());
            all.add(new Given(component, path, section.provenance(component.key())));
        }
        return new RecordSettings(all);
    }

    /** Those that a sentence names, by their keys or as the program calls them; no more than can be shown. */
    List<Given> namedIn(String sentence) {
        List<Given> named = new ArrayList<>();
        for (Given given : all) {
            if (holdsWord(sentence, given.component.key()) || holdsWord(sentence, given.component.name())) {
                named.add(given);
            }
        }
        return named;
    }

    /** What is given for those that are not framed, where it takes more than the framed ones to see what does not fit. */
    List<Problem.Row> rowsBut(List<Given> named) {
        List<Problem.Row> rows = new ArrayList<>();
        for (Given given : all) {
            boolean set = given.provenance.winner().isPresent();
            boolean isNamed = named.contains(given);
            boolean framed = set && isNamed;
            boolean wanted = isNamed || (set && named.size() < FRAMED);
            if (wanted && !framed && rows.size() < MOST) {
                rows.add(new Problem.Row(given.component.key(), given.value()));
            }
        }
        return rows;
    }

    static String keys(List<Given> named) {
        List<String> keys = new ArrayList<>();
        for (Given given : named) {
            keys.add("`" + given.path + "`");
        }
        return String.join(" or ", keys);
    }

    private static boolean holdsWord(String sentence, String word) {
        for (int at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean starts = at == 0 || !isWordPart(sentence.charAt(at - 1));
            if (starts && (end == sentence.length() || !isWordPart(sentence.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    /** A setting of the record, and every place that sets it. */
    record Given(Component component, KeyPath path, Provenance provenance) {
        private String value() {
            Optional<Provenance.Place> place = provenance.winner();
            String shown = provenance.isSecret()
                    ? Quote.MASK
                    : place.flatMap(Provenance.Place::shown)
                            .orElse(component.fallbackText().orElse("nothing"));
            return place.isPresent() ? shown + " at " + place.get().value() : shown + " by default";
        }
    }
}
