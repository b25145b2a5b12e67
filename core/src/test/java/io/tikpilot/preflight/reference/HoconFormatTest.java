package io.tikpilot.preflight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Key;
import io.tikpilot.preflight.schema.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoconFormatTest {
    record Settings(@Doc("Where it listens.") Server server, Secret key, Store store, Optional<Tls> tls) {}

    record Server(
            @Doc("TCP port.") @Between(min = 1, max = 65535) int port,

            @Default("30s") Duration timeout,
            @Default("a b,c") List<String> tags,
            @Default("hunter2") String token,
            Map<String, Boolean> flags,
            Map<String, Tls> keys) {}

    sealed interface Store permits FileStore, Remote {}

    record FileStore(@Doc("Where files are.") String dir) implements Store {}

    record Remote(String url) implements Store {}

    record Tls(String cert) {}

    private static String template(SettingsLoader<?> loader) {
        return Reference.of(loader).print(ReferenceFormat.hocon());
    }

    @Test
    void everySettingIsThereCommentedOut() {
        assertThat(template(SettingsLoader.of(Settings.class))).isEqualTo("""
                # Take away the # before a key to set it.

                # Where it listens.
                server {
                  # TCP port.
                  # number from 1 to 65535; required
                  #port = 8080

                  # duration; by default as here
                  #timeout = 30s

                  # list of text; by default as here
                  #tags = ["a b", c]

                  # text (secret); by default a value that is not shown
                  #token = ""

                  # map of true or false; optional
                  #flags = { KEY = true }

                  # map of sections; optional
                  #keys = { KEY {} }
                }

                # secret; required
                #key = ""

                store {
                  # one of file-store, remote
                  #type = file-store

                  # If type is file-store:
                  # Where files are.
                  # text; required
                  #dir = ""

                  # If type is remote:
                  # text; required
                  #url = ""
                }

                tls {
                  # text; required if `tls` is set
                  #cert = ""
                }
                """);
    }

    record Defaults(
            @Doc("a\n} b = \"c\u2028d") @Default("// # ${x} \"q\" \\ \n {")
            String hostile,

            @Default("null") String none,
            @Default("1e3") String number,
            @Default("007") String zeros,
            @Default("true") String truth,
            @Default("include") String include,
            @Default("") String empty,
            @Default("") List<String> items,
            @Default("a,\" b\",${c}") List<String> odd,
            @Key("a.b c") @Default("x") String odder,
            @Default("1.5h") Duration duration) {}

    @Test
    void theTemplateSetsNothing() {
        assertThat(load(
                                Settings.class,
                                template(SettingsLoader.of(Settings.class))
                                        + "\nserver.port = 1, key = k, store { type = remote, url = u }")
                        .tls())
                .isEmpty();
    }

    @Test
    void whatIsCommentedOutIsTheDefault() {
        SettingsLoader<Defaults> loader = SettingsLoader.of(Defaults.class);

        assertThat(load(Defaults.class, uncommented(template(loader)))).isEqualTo(loader.load());
        assertThat(template(loader)).contains("# a\n# } b = \"c\\u2028d\n");
    }

    @Test
    void theTemplateStandsBelowItsKey() {
        SettingsLoader<Defaults> loader = SettingsLoader.of(Defaults.class).under("apps.mine");
        Inspection<Defaults> inspection =
                loader.layer(Layer.text("t", uncommented(template(loader)))).inspect();

        assertThat(template(loader)).contains("\napps.mine {\n  # a\n");
        assertThat(inspection.report().text()).isEmpty();
    }

    @Test
    void whatTheProgramShipsIsTheDefault() {
        record Shipped(
                int port,
                List<String> tags,
                String mode,
                Secret key,
                Secret adminPassword,
                Map<String, Limit> limits) {}
        SettingsLoader<Shipped> loader =
                SettingsLoader.of(Shipped.class).layer(Layer.resource(HoconFormatTest.class, "shipped.conf"));

        assertThat(template(loader))
                .contains("#port = 8080\n")
                .contains("#tags = [c, d]\n")
                .contains("#limits = {\"all\":{\"most\":3}}\n")
                .doesNotContain("hunter2");
    }

    record Limit(int most) {}

    private static String uncommented(String template) {
        return template.replaceAll("(?m)^( *)#(?! )", "$1");
    }

    private static <S extends Record> S load(Class<S> type, String text) {
        Inspection<S> inspection =
                SettingsLoader.of(type).layer(Layer.text("template", text)).inspect();
        assertThat(inspection.report().text()).as(text).isEmpty();
        return inspection.settings().orElseThrow();
    }
}
