package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigUtil;
import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts of a file that were taken are warned of; what an author wrote in quotation marks is meant. */
class SuspicionTest {
    record Server(Optional<String> host, Optional<Integer> port, Optional<String> redisHost) {}

    record Settings(
            Optional<String> text,
            Optional<Path> path,
            Optional<URI> uri,
            Optional<Pattern> pattern,
            Optional<Secret> password,
            Optional<String> apiKey,
            Optional<String> tokenFile,
            @Default("") List<String> list,
            Map<String, String> map,
            @Default("${HOME} ") String fallback,
            Server server) {}

    private static List<String> warnings(String hocon) {
        return Loading.problems(Settings.class, hocon);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " leading and trailing ",
                "\"quoted\"",
                "'quoted'",
                "bar # comment",
                "8080\r",
                "a\u00a0b",
                "Hello ${name}, your order ${order.number} is on its way",
                "Hello {{ name }}!",
                "<p>text</p>",
                "{\"json\": {\"a\": [1]}}",
                "/run/secrets/tls.crt",
                "localhost:8080"
            })
    void aTextInAFileIsMeantAsItIsWritten(String text) {
        assertThat(warnings("text = " + ConfigUtil.quoteString(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text, ${HOME}/x",
        "text, ${?HOME}",
        "text, at ${server.host}",
        "text, $(POD_IP)",
        "text, {{ .Values.x }}",
        "text, <CHANGE_ME>",
        "text, __NAME__",
        "text, $HOME/x",
        "path, ${HOME}/x",
        "password, ${DB_PASSWORD}",
        "password, $DB_PASSWORD",
        "password, /run/secrets/db",
        "api-key, /run/secrets/key",
        "uri, /run/secrets/uri",
        "uri, localhost:8080",
        "uri, example.org:443/x",
        "map.a, ${HOME}",
        "server.host, 0.0.0.0:80",
        "server.host, http://0.0.0.0",
        "server.host, http://0.0.0.0:80/x",
        "path, ~/data"
    })
    void whatNobodyWritesOnPurposeIsWarnedOf(String key, String text) {
        assertThat(warnings(key + " = " + ConfigUtil.quoteString(text)))
                .containsExactly("warning[suspicious-value] " + key);
    }

    @Test
    void anElementOfAListIsATextToo() {
        assertThat(warnings("list = [a, \"${HOME}\"]")).containsExactly("warning[suspicious-value] list[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "pattern, ^a$",
        "pattern, $A",
        "pattern, __A__",
        "password, $ECRET",
        "password, pa$$word{}",
        "password, a # b",
        "token-file, /run/secrets/token",
        "path, /run/secrets/token",
        "text, /run/secrets/token",
        "text, ${name}",
        "text, ${server.nothing}",
        "uri, urn:isbn:0451450523",
        "uri, mailto:ops@example.org",
        "uri, tel:5551234",
        "uri, /relative",
        "server.host, '::1'",
        "server.host, '[::1]:80'",
        "server.redis-host, cache:6379",
        "server.host, localhost",
        "text, ~/data",
        "path, a~",
        "path, c:/x"
    })
    void whatMayBeMeantIsNotWarnedOf(String key, String text) {
        assertThat(warnings(key + " = " + ConfigUtil.quoteString(text))).isEmpty();
    }

    @Test
    void valuesOfTheProgramItselfAreItsOwnBusiness() {
        assertThat(SettingsLoader.of(Settings.class)
                        .layer(Layer.values("test", Map.of("text", "${HOME}", "path", "\"/x\" ", "password", " ")))
                        .inspect()
                        .report()
                        .problems())
                .isEmpty();
    }

    @Test
    void aSuspiciousValueThatBreaksARuleIsToldOnceAsAnError() {
        record Ruled(@Matches("[a-z]+") String name) {}
        assertThat(Loading.problems(Ruled.class, "name = \"${NAME}\"")).containsExactly("error[invalid-value] name");
        assertThat(Loading.report(Ruled.class, "name = \"${NAME}\""))
                .contains("= because     in quotation marks ${NAME} is plain text", "name = ${NAME}");
    }

    @Test
    void noSecretAndNoHiddenValueIsShown() {
        String hocon = "password = \"hunter2${HUNTER}\", text = \"hunter2${HUNTER}\"";
        String report = Loading.loader(Settings.class, hocon)
                .hideValues()
                .inspect()
                .report()
                .text();
        assertThat(report).contains("`password` holds", "`text` holds").doesNotContain("hunter2", "HUNTER");
    }
}
