package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secrets that a record has been given, to be kept out of what it says about its own values. */
final class Masking {
    private final List<String> secrets = new ArrayList<>();

    private Masking() {}

    /** The secrets of a value. */
    static Masking of(Node node) {
        Masking masking = new Masking();
        masking.collect(node);
        return masking.sorted();
    }

    /** The secrets of a section, and those that its record has as defaults. */
    static Masking of(Node.Section section, RecordShape shape) {
        Masking masking = new Masking();
        masking.collect(section);
        masking.collectDefaults(shape, section);
        return masking.sorted();
    }

    /** The longest first: a secret may be the beginning of another. */
    private Masking sorted() {
        secrets.sort((a, b) -> Integer.compare(b.length(), a.length()));
        return this;
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

    /**
     * @param section where the record is bound from, as far as one is there; it knows which of its values are kept from sight
     */
    private void collectDefaults(Shape shape, Node.@Nullable Section section) {
        if (shape instanceof ConstrainedShape constrained) {
            collectDefaults(constrained.inner(), section);
        } else if (shape instanceof OptionalShape optional) {
            collectDefaults(optional.inner(), section);
        } else if (shape instanceof ListShape list) {
            collectDefaults(list.element(), null);
        } else if (shape instanceof MapShape map) {
            collectDefaults(map.value(), null);
        } else if (shape instanceof SealedShape sealed) {
            sealed.choices().values().forEach(choice -> collectDefaults(choice, section));
        } else if (shape instanceof RecordShape record) {
            record.components().forEach(component -> collectDefault(component, section));
        }
    }

    private void collectDefault(Component component, Node.@Nullable Section section) {
        boolean hidden = section != null && section.provenance(component.key()).isSecret();
        if (hidden || component.secret() || component.shape().leaf().secret()) {
            String text = component.fallbackText().orElse("");
            secrets.add(text);
            secrets.addAll(CommaList.split(text));
            secrets.removeIf(String::isEmpty);
        }
        Node inner = section == null ? null : section.get(component.key()).orElse(section.emptyChild(component.key()));
        collectDefaults(component.shape(), inner instanceof Node.Section child ? child : null);
    }
}
