package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The {@link Default} of a component: a node wherever nobody sets one, which comes from the program.
 *
 * @param owner the record and the component as Java names them
 */
record Fallback(String text, String owner, Form form, boolean isSecret) implements Function<KeyPath, Provenance> {
    static Fallback of(Shape shape, String text, String owner, boolean secretKey) {
        Shape bare = bare(shape);
        if (!(bare instanceof ScalarShape || bare instanceof ListShape)) {
            throw new IllegalArgumentException(
                    owner + " cannot have a @Default: only single values and lists of them can");
        }
        Form form = bare instanceof ListShape ? Form.LIST : Form.SCALAR;
        return new Fallback(text, owner, form, secretKey || bare.leaf().secret());
    }

    private static Shape bare(Shape shape) {
        if (shape instanceof ConstrainedShape constrained) {
            return bare(constrained.inner());
        }
        return shape instanceof OptionalShape optional ? bare(optional.inner()) : shape;
    }

    /** The node of this default at a path. */
    Node at(KeyPath path) {
        return form == Form.LIST
                ? Node.Sequence.texts(CommaList.split(text), path, this)
                : Node.Scalar.text(text, path, this);
    }

    @Override
    public Provenance apply(KeyPath any) {
        Origin origin = Origin.of("@Default of " + owner);
        Provenance.Place place = new Provenance.Place(
                origin, origin, Optional.of(text), Provenance.Kind.VALUE, Provenance.Notation.PROGRAM);
        Provenance where = Provenance.of(List.of(place));
        return isSecret ? where.asSecret() : where;
    }

    /** What the text is read as. */
    enum Form {
        SCALAR,
        LIST
    }
}
