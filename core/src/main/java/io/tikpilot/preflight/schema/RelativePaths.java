package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.Optional;

/** Paths that count from the directory of the file that declares them. */
final class RelativePaths {
    private RelativePaths() {}

    /** The same shape, whose paths are resolved by {@link RelativeToFile}. */
    static Shape in(Shape shape, String owner) {
        if (shape instanceof ConstrainedShape constrained) {
            return new ConstrainedShape(in(constrained.inner(), owner), constrained.rules());
        }
        if (shape instanceof OptionalShape optional) {
            return new OptionalShape(in(optional.inner(), owner));
        }
        if (shape instanceof ListShape list) {
            return new ListShape(in(list.element(), owner), list.kind());
        }
        if (shape instanceof MapShape map) {
            return new MapShape(map.key(), in(map.value(), owner));
        }
        if (shape instanceof ScalarShape scalar && scalar.type().type() == Path.class) {
            return new PathShape(scalar);
        }
        throw new IllegalArgumentException(
                "@RelativeToFile does not hold for the type of " + owner + ": it is for paths");
    }

    /** The path that a node declares. */
    static Path resolve(Path path, Node node) {
        Optional<Path> file =
                node.provenance().winner().map(Provenance.Place::value).flatMap(origin -> origin.file());
        Path directory = file.map(Path::toAbsolutePath).map(Path::getParent).orElse(null);
        return path.isAbsolute() || directory == null
                ? path
                : directory.resolve(path).normalize();
    }
}
