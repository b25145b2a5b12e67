package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "port, port, port",
        "maxConnections, max-connections, max_connections",
        "maxIdle, max-idle, max_idle",
        "idleTimeoutMs, idle-timeout-ms, idle_timeout_ms",
        "httpURLPath2Max, http-url-path2-max, http_url_path2_max",
        "baseURL, base-url, base_url",
        "URLBase, url-base, url_base",
        "URL, url, url",
        "sha256, sha256, sha256",
        "sha256Sum, sha256-sum, sha256_sum",
        "oauth2ClientId, oauth2-client-id, oauth2_client_id",
        "x, x, x",
        "aB, a-b, a_b",
        "max_connections, max-connections, max_connections",
        "MAX_SIZE, max-size, max_size",
        "größeMax, größe-max, größe_max"
    })
    void aComponentHasOneKeyInEachStyle(String component, String kebab, String snake) {
        assertThat(Spelling.KEBAB_CASE.keyOf(component)).isEqualTo(kebab);
        assertThat(Spelling.SNAKE_CASE.keyOf(component)).isEqualTo(snake);
        assertThat(Spelling.CAMEL_CASE.keyOf(component)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({"BY_DATE, by-date", "INFO, info", "ByDate, by-date", "HTTP2, http2", "byDate, by-date", "I_I, i-i"})
    void aConstantOrATypeIsNamedInKebabCase(String name, String kebab) {
        assertThat(Spelling.kebab(name)).isEqualTo(kebab);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "ar", "th"})
    @ResourceLock(Resources.LOCALE)
    void theLanguageOfTheMachineDoesNotMatter(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Spelling.KEBAB_CASE.keyOf("maxIdleIO")).isEqualTo("max-idle-io");
            assertThat(Spelling.kebab("IDLE_IO")).isEqualTo("idle-io");
            assertThat(Spelling.looksSecret("PRIVATE_KEY_ID")).isTrue();
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "db-password",
                "dbPasswd",
                "API_KEY",
                "api-key",
                "accessToken",
                "client-secret",
                "credentials",
                "private-key",
                "tls.private-key",
                "passphrase"
            })
    void aKeyThatNamesASecretLooksLikeOne(String key) {
        assertThat(Spelling.looksSecret(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "key", "keyboard", "public-key", "monkey", "pass-through", "author", "name"})
    void anyOtherKeyDoesNot(String key) {
        assertThat(Spelling.looksSecret(key)).isFalse();
    }

    @Test
    void twoSpellingsOfOneWordMeetInOneKey() {
        assertThat(Spelling.KEBAB_CASE.keyOf("max_conns")).isEqualTo(Spelling.KEBAB_CASE.keyOf("maxConns"));
    }
}
