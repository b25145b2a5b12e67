package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.machine.Program;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The constraints that come with the library; they enter by the same door as everybody's. */
final class StandardConstraints {
    private StandardConstraints() {}

    /** The constraints that an annotation of the library stands for, made when a record first has it; none for any other. */
    static List<Constraint<?, ?>> of(Class<? extends Annotation> annotation) {
        return switch (annotation.getName()) {
            case "io.tikpilot.preflight.schema.Between" ->
                List.of(Constraint.of(
                        Between.class, Number.class, StandardConstraints::range, StandardConstraints::outside));
            case "io.tikpilot.preflight.schema.NotBlank" ->
                List.of(
                        Constraint.of(NotBlank.class, String.class, a -> "that is not blank", (a, text) -> blank(text)),
                        Constraint.of(
                                NotBlank.class,
                                Secret.class,
                                a -> "that is not blank",
                                (a, secret) -> blank(secret.reveal())));
            case "io.tikpilot.preflight.schema.Matches" ->
                List.of(Constraint.of(
                        Matches.class,
                        String.class,
                        a -> "that matches " + Pattern.compile(a.value()),
                        StandardConstraints::mismatch));
            case "io.tikpilot.preflight.schema.ExistingFile" ->
                List.of(Constraint.examining(
                        ExistingFile.class, Path.class, a -> "an existing file", StandardConstraints::noFile));
            case "io.tikpilot.preflight.schema.ExistingDirectory" ->
                List.of(Constraint.examining(
                        ExistingDirectory.class,
                        Path.class,
                        a -> "an existing directory",
                        StandardConstraints::noDirectory));
            case "io.tikpilot.preflight.schema.SqliteDatabase" ->
                List.of(
                        Constraint.examining(
                                SqliteDatabase.class,
                                String.class,
                                a -> "an SQLite database that can be written",
                                SqliteCheck::url),
                        Constraint.examining(
                                SqliteDatabase.class,
                                Path.class,
                                a -> "an SQLite database that can be written",
                                SqliteCheck::file));
            case "io.tikpilot.preflight.schema.BindAddress" ->
                List.of(Constraint.examining(BindAddress.class, String.class, a -> "", ListenCheck::of));
            default -> List.of();
        };
    }

    private static String range(Between range) {
        if (range.min() == Double.NEGATIVE_INFINITY) {
            return "of at most " + plain(range.max());
        }
        return range.max() == Double.POSITIVE_INFINITY
                ? "of at least " + plain(range.min())
                : "from " + plain(range.min()) + " to " + plain(range.max());
    }

    private static Optional<String> outside(Between range, Number value) {
        // Decimal arithmetic: a long close to 2^63 has no exact double.
        BigDecimal number = new BigDecimal(value.toString());
        boolean below = range.min() != Double.NEGATIVE_INFINITY && number.compareTo(exact(range.min())) < 0;
        boolean above = range.max() != Double.POSITIVE_INFINITY && number.compareTo(exact(range.max())) > 0;
        return below ? Optional.of("is too small") : above ? Optional.of("is too large") : Optional.empty();
    }

    private static String plain(double number) {
        return exact(number).stripTrailingZeros().toPlainString();
    }

    /** The number as it is written in the annotation: 0.1, not the binary fraction nearest to it. */
    private static BigDecimal exact(double number) {
        return new BigDecimal(Double.toString(number));
    }

    private static Optional<String> blank(String text) {
        return text.isBlank() ? Optional.of("is blank") : Optional.empty();
    }

    private static Optional<String> mismatch(Matches rule, String text) {
        return Pattern.matches(rule.value(), text) ? Optional.empty() : Optional.of("does not have the right form");
    }

    private static Optional<Violation> noFile(ExistingFile unused, Path path, Machine machine) {
        Path file = machine.path(path).toAbsolutePath().normalize();
        if (Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.exists(file)
                        ? Violation.error("does not name a file").because(file.toString(), FileFacts.irregularity(file))
                        : nothingAt(file, "file"));
    }

    private static Optional<Violation> noDirectory(ExistingDirectory unused, Path path, Machine machine) {
        Path directory = machine.path(path).toAbsolutePath().normalize();
        if (Files.isDirectory(directory)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.exists(directory)
                        ? Violation.error("does not name a directory")
                                .help("write the path of a directory, or put a directory there")
                        : nothingAt(directory, "directory"));
    }

    private static Violation nothingAt(Path path, String noun) {
        if (!FileFacts.isAbsent(path) && !Files.isSymbolicLink(path)) {
            return Violation.error("names a " + noun + " that this process may not reach")
                    .because(path.toString(), FileFacts.denial(path));
        }
        Diagnosis absence = FileFacts.absence(path, Program.unknown());
        boolean explained = !absence.remedies().isEmpty() || absence.elsewhere().isPresent();
        return Violation.error("names a " + noun + " that is not there")
                .because(
                        path.toString(),
                        explained
                                ? absence
                                : absence.remedy("put the " + noun + " there, or write the path of one that is there"));
    }
}
