package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost:8080, localhost",
        "az-AZ.09:80, az-AZ.09",
        "za-ZA.90:65535, za-ZA.90",
        "http://0.0.0.0:80/x, 0.0.0.0",
        "http://0.0.0.0, 0.0.0.0",
        "http://a/b:80, a",
        "://a:1, a",
    })
    void the_host_stands_between_the_scheme_and_the_port(String text, String host) {
        assertThat(Address.host(text)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", ":80", "a:", "a:655350", "a:8o", "::1", "http://", "http:///x:80", ""})
    void a_text_without_a_scheme_and_a_port_has_none(String text) {
        assertThat(Address.host(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"localhost:8080, http://localhost:8080", "a.b:80/x:y, http://a.b:80/x:y"})
    void an_address_with_a_port_wants_a_scheme(String text, String uri) {
        assertThat(Address.withScheme(text)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"`:80", "{:80", "@:80", "[:80", "a b:80", "a::80", "/a:80", "mailto:ops", "a_b:80"})
    void what_is_no_name_of_a_host_wants_none(String text) {
        assertThat(Address.withScheme(text)).isNull();
    }
}
