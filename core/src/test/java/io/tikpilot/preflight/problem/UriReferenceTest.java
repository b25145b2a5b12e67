package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriReferenceTest {
    @Test
    void letters_digits_and_four_signs_stand_as_they_are() {
        assertThat(UriReference.relative(Path.of("azAZ09-._~/b"))).isEqualTo("azAZ09-._~/b");
        assertThat(UriReference.absolute(Path.of("/srv/a.conf"))).isEqualTo("file:///srv/a.conf");
    }

    @ParameterizedTest
    @CsvSource({"`, %60", "{, %7B", "@, %40", "[, %5B", ":, %3A", "' ', %20", "%, %25", "é, %C3%A9", "\u007f, %7F"})
    void any_other_character_is_encoded(String character, String encoded) {
        assertThat(UriReference.relative(Path.of("a" + character + "b"))).isEqualTo("a" + encoded + "b");
    }

    @Test
    void a_directory_ends_in_one_slash() {
        assertThat(UriReference.directory("/srv/tik pilot")).contains("file:///srv/tik%20pilot/");
        assertThat(UriReference.directory("/srv/")).contains("file:///srv/");
        assertThat(UriReference.directory("/")).contains("file:///");
    }

    @Test
    void a_directory_with_a_very_long_name_is_not_told() {
        assertThat(UriReference.directory("/" + "d".repeat(299))).contains("file:///" + "d".repeat(299) + "/");
        assertThat(UriReference.directory("/" + "d".repeat(300))).isEmpty();
    }
}
