package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The secrets that a record has been given, to be kept out of what it says about its own values. */
final class Masking {
    private final List<String> secrets = new ArrayList<>();

    private Masking() {}

    /** The secrets of a section, and those that its record has as defaults. */
    static Masking of(Node.Section section, RecordShape shape) {
        Masking masking = new Masking();
        masking.collect(section);
        masking.collectDefaults(shape);
        // The longest first: a secret may be the beginning of another.
        masking.secrets.sort((a, b) -> Integer.compare(b.length(), a.length()));
        return masking;
    }

    /** The text without the secrets. */
    String in(String text) {
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, Quote.MASK);
        }
        return masked;
    }

    private void collect(Node node) {
        if (node instanceof Node.Section section) {
            for (String key : section.keys()) {
                section.get(key).ifPresent(this::collect);
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                sequence.get(i).ifPresent(this::collect);
            }
        } else if (node instanceof Node.Scalar scalar
                && mayBeSecret(scalar.provenance())
                && !scalar.text().isEmpty()) {
            secrets.add(scalar.text());
        }
    }

    /** Where a reference leads is not known here, so its value counts as a secret. */
    static boolean mayBeSecret(Provenance provenance) {
        Optional<Provenance.Place> winner = provenance.winner();
        return provenance.isSecret() || (winner.isPresent() && winner.get().kind() == Provenance.Kind.REFERENCE);
    }

    private void collectDefaults(RecordShape shape) {
        for (Component component : shape.components()) {
            boolean secret = component.secret() || component.shape().leaf().secret();
            component.fallbackText().filter(text -> secret && !text.isEmpty()).ifPresent(secrets::add);
            if (component.shape() instanceof RecordShape nested) {
                collectDefaults(nested);
            }
        }
    }
}
