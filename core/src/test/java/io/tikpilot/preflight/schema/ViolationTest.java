package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.machine.Diagnosis;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Own constraints that warn, or explain themselves. */
class ViolationTest {
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Odd {}

    record Retries(@Odd int count) {}

    record Both(@Odd @Between(max = 5) int count) {}

    record Many(@Odd List<Integer> counts) {}

    private static final Constraint<Odd, Integer> WARNS = Constraint.examining(
            Odd.class,
            Integer.class,
            rule -> "odd",
            (rule, number, machine) -> number % 2 == 1
                    ? Optional.empty()
                    : Optional.of(Violation.warning("is even, so that a vote may be tied")
                            .expecting("an odd number")
                            .note("because", number + " servers may be split in halves")
                            .help("write " + (number + 1))
                            .help("or " + (number - 1))));

    private static <S extends Record> SettingsLoader<S> loader(Class<S> type, String text) {
        return SettingsLoader.of(type).constraint(WARNS).layer(Layer.text("a.conf", text));
    }

    @Test
    void aWarningKeepsTheValueAndStandsInTheReport() {
        Inspection<Retries> inspection = loader(Retries.class, "count = 4").inspect();

        assertThat(inspection.settings()).contains(new Retries(4));
        assertThat(loader(Retries.class, "count = 4").load()).isEqualTo(new Retries(4));
        assertThat(inspection.report().hasErrors()).isFalse();
        assertThat(inspection.report().text()).isEqualTo("""
                Settings loaded with 1 warning

                warning[invalid-value]: `count` is even, so that a vote may be tied
                   --> a.conf:1:9
                   |
                 1 | count = 4
                   |         ^ expected an odd number
                   = because     4 servers may be split in halves
                   = fix         write 5
                                 or 3

                Layers, lowest first: a.conf""");
    }

    @Test
    void aWarningBesideAnErrorDoesNotHideIt() {
        assertThat(Loading.problems(loader(Both.class, "count = 6")))
                .containsExactlyInAnyOrder("warning[invalid-value] count", "error[invalid-value] count");
        assertThat(loader(Both.class, "count = 6").inspect().settings()).isEmpty();
    }

    @Test
    void eachElementMayBeWarnedAbout() {
        Inspection<Many> inspection =
                loader(Many.class, "counts = [1, 2, 3, 4]").inspect();

        assertThat(inspection.settings()).contains(new Many(List.of(1, 2, 3, 4)));
        assertThat(Loading.problems(loader(Many.class, "counts = [1, 2, 3, 4]")))
                .containsExactly("warning[invalid-value] counts[1]", "warning[invalid-value] counts[3]");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Strong {}

    record Login(@Strong Secret password) {}

    @Test
    void noSentenceOfAViolationShowsASecret() {
        Constraint<Strong, Secret> tellsAll = Constraint.examining(
                Strong.class,
                Secret.class,
                rule -> "strong",
                (rule, secret, machine) -> Optional.of(Violation.warning("is " + secret.reveal())
                        .expecting("not " + secret.reveal())
                        .note("because", secret.reveal() + " is short")
                        .because("/" + secret.reveal(), told(secret.reveal()))
                        .help("replace " + secret.reveal())));
        String report = SettingsLoader.of(Login.class)
                .constraint(tellsAll)
                .layer(Layer.text("a.conf", "password = hunter2"))
                .inspect()
                .report()
                .text();

        assertThat(report)
                .doesNotContain("hunter2")
                .contains("is ••••", "not ••••", "•••• is short", "replace ••••", "likely ••••", "chown ••••");
    }

    private static Diagnosis told(String text) {
        return Diagnosis.of("fact " + text).likely("likely " + text).remedy("chown " + text);
    }

    @Test
    void aDiagnosisExplainsAViolation() {
        Diagnosis diagnosis = Diagnosis.of("not there")
                .likely("it was forgotten")
                .remedy("put it there")
                .remedy("mount it");
        assertThat(explained(diagnosis)).contains("""
                   = looked at   /x   not there
                   = likely      it was forgotten
                   = fix         put it there
                                 or mount it
                """);
        assertThat(explained(Diagnosis.of("not there").foundAt(Path.of("/y")))).contains("= fix         write /y\n");
    }

    private static String explained(Diagnosis diagnosis) {
        Constraint<Odd, Integer> rule = Constraint.examining(
                Odd.class,
                Integer.class,
                odd -> "",
                (odd, number, machine) -> Optional.of(Violation.error("is odd").because("/x", diagnosis)));
        return SettingsLoader.of(Retries.class)
                .constraint(rule)
                .layer(Layer.text("a.conf", "count = 1"))
                .inspect()
                .report()
                .text();
    }

    @Test
    void aConstraintThatFailsIsAProblemAndNoException() {
        Constraint<Odd, Integer> broken =
                Constraint.examining(Odd.class, Integer.class, odd -> "odd", (odd, number, machine) -> {
                    throw new IllegalStateException("hunter2");
                });
        String report = SettingsLoader.of(Retries.class)
                .constraint(broken)
                .layer(Layer.text("a.conf", "count = 1"))
                .inspect()
                .report()
                .text();

        assertThat(report)
                .contains("error[invalid-value]: `count` cannot be checked")
                .doesNotContain("hunter2");
    }
}
