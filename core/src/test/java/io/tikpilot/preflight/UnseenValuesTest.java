package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Constraint;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import io.tikpilot.preflight.schema.ValueType;
import io.tikpilot.preflight.tree.KeyPath;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values that could get out where nobody thinks of them. */
class UnseenValuesTest {
    private static final String CANARY = "hunter2";

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface Odd {}

    record Guarded(@Odd String password) {}

    @Test
    void aRuleOfOnesOwnMayQuoteASecretAndDoesNotShowIt() {
        Constraint<Odd, String> quoting =
                Constraint.of(Odd.class, String.class, rule -> "odd", (rule, value) -> Optional.of("is not " + value));
        String report = SettingsLoader.of(Guarded.class)
                .constraint(quoting)
                .layer(Layer.text("a.conf", "password = " + CANARY))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("`password` is not ••••").doesNotContain(CANARY);
    }

    record Database(
            @Default(CANARY) Secret password,
            @Default("aaa,bbb" + CANARY) List<Secret> tokens) {
        Database {
            if (!tokens.isEmpty()) {
                throw new IllegalArgumentException("no login with " + password.reveal() + " and "
                        + tokens.get(1).reveal());
            }
        }
    }

    record Service(
            Optional<Database> database, @Default("x") String name) {
        Service {
            throw new IllegalArgumentException("no service with " + CANARY);
        }
    }

    record Outer(Optional<Database> database) {}

    @Test
    void aSecretOfADefaultIsNotShownByTheRecordThatRefusesIt() {
        String report = SettingsLoader.of(Outer.class)
                .layer(Layer.text("a.conf", "database.password = x"))
                .inspect()
                .report()
                .text();

        assertThat(report).contains("no login with •••• and ••••").doesNotContain(CANARY);
    }

    @Test
    void aSecretDefaultDeepInsideIsNotShownByTheRecordAroundIt() {
        String report = SettingsLoader.of(Service.class).inspect().report().text();

        assertThat(report).contains("no service with ••••").doesNotContain(CANARY);
    }

    record Copying(Secret password, String copy, String name) {}

    @Test
    void aReferenceInADefaultOfTheProgramDoesNotBringASecretIntoTheReferenceOfSettings() {
        Reference reference =
                Reference.of(SettingsLoader.of(Copying.class).layer(Layer.resource("trace/defaults.conf")));

        for (ReferenceFormat format : ReferenceFormat.named().values()) {
            assertThat(reference.print(format)).isNotBlank().doesNotContain(CANARY);
        }
        assertThat(reference.print(ReferenceFormat.hocon())).contains("#name = preflight");
    }

    record Port(int port) {}

    @Test
    void nothingIsKnownInsideASingleValueSoNothingIsShown() {
        Inspection<Port> inspection = SettingsLoader.of(Port.class)
                .layer(Layer.text("a.conf", "port { foo = \"" + CANARY + "\" }"))
                .inspect();

        assertThat(inspection.report().text()).contains("`port` is a section").doesNotContain(CANARY);
        assertThat(inspection.provenance(KeyPath.of("port", "foo")).isSecret()).isTrue();
    }

    record Hosts(List<String> hosts) {}

    @Test
    void aCommentInAListIsNotExplained() {
        Inspection<Hosts> inspection = SettingsLoader.of(Hosts.class)
                .layer(Layer.text("a.conf", "hosts = [ a, # it was " + CANARY + "\n b ]"))
                .inspect();

        assertThat(inspection.explanation().text()).contains("[…]").doesNotContain(CANARY);
    }

    record Hidden(int port, @Default(CANARY) String name) {}

    @Test
    void hidingValuesDoesNotMakeAPortASecretThatLivesInAFile() {
        SettingsLoader<Hidden> loader = SettingsLoader.of(Hidden.class)
                .layer(Layer.systemProperties("unseen"))
                .hideValues();

        assertThat(loader.inspect().report().text())
                .contains("-Dunseen.port=8080")
                .doesNotContain("secret");
        assertThat(loader.inspect().explanation().text()).doesNotContain(CANARY);
    }

    record Thing(String text) {}

    record Things(Thing thing) {}

    @Test
    void aParserThatReturnsNothingIsABadValueAndNotSilence() {
        Inspection<Things> inspection = SettingsLoader.of(Things.class)
                .valueType(ValueType.of(Thing.class, "a thing", UnseenValuesTest::nothing))
                .layer(Layer.text("a.conf", "thing = x"))
                .inspect();

        assertThat(inspection.report().text()).contains("`thing` is not a thing");
    }

    @SuppressWarnings("NullAway") // what a careless parser does
    private static Thing nothing(String text) {
        return null;
    }
}
