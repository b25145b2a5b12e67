package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Programs whose reference is written out, and what reads it back. */
final class ReferencePrograms {
    private ReferencePrograms() {}

    record Settings(Server server, Secret signingKey, Optional<Tls> tls, Features features) {}

    record Server(
            @Doc("Where clients connect.") String host,
            @Between(min = 1, max = 65535) int port,
            @Default("30s") Duration timeout) {}

    record Tls(Secret key, @Default("1.3") String version) {}

    record Features(
            @Default("a,b") List<String> tags,
            Map<String, Integer> weights,
            @Default("hunter2") String token) {}

    static final Map<String, String> FILLED =
            Map.of("APP_SERVER_HOST", "0.0.0.0", "APP_SERVER_PORT", "8080", "APP_SIGNING_KEY", "k");

    static <S extends Record> SettingsLoader<S> loader(Class<S> type) {
        return SettingsLoader.of(type).layer(overlay(Map.of()));
    }

    static EnvOverlay overlay(Map<String, String> variables) {
        return EnvOverlay.prefixed("APP").reading(variables).strict();
    }

    static String print(SettingsLoader<?> loader, ReferenceFormat format) {
        return Reference.of(loader).print(format);
    }

    static <S extends Record> S loaded(Inspection<S> inspection) {
        assertThat(inspection.report().hasErrors())
                .as(inspection.report().text())
                .isFalse();
        return inspection.settings().orElseThrow();
    }

    record Hostile(
            @Doc("a\nAPP_B=1\r\nb: |\n# c */") @Default("yes")
            String yes,

            @Default("1e3") String exponent,
            @Default("0o7") String octal,
            @Default("a: b # c") String mapping,
            @Default("- x") String item,
            @Default("${HOME} $X $$ $(Y) {{ z }}") String dollars,
            @Default("it's \"quoted\" \\ \\n") String quotes,
            @Default("two\nlines\r\tand 'more' $1 \\") String lines,
            @Default("  blank ") String blank,
            @Default("") String empty,
            @Default("~") String tilde,
            @Default("null") String none,
            @Default("*a &b !c %d @e `f") String signs,
            @Default("=x") String equals,
            @Default("\u00e4\u2028\udb40\udc41\u0085") String unseen,
            @Matches("[^}]*\\}\\$?") String required) {}

    static <S extends Record> S fromVariables(Class<S> type, Map<String, String> variables) {
        return loaded(SettingsLoader.of(type).layer(overlay(variables)).inspect());
    }

    /** Takes away the signs in front of lines of YAML; remarks keep theirs. */
    static String uncommented(String yaml) {
        return yaml.replaceAll("(?m)^( *)#(?! )", "$1");
    }

    static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
