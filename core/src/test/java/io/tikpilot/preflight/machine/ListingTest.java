package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a directory holds, as far as a report tells. */
class ListingTest {
    @TempDir
    Path directory;

    private void add(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(directory.resolve(name));
        }
    }

    @Test
    void nothing() {
        assertThat(Listing.of(directory).verdict()).isEqualTo("is an empty directory");
        assertThat(Listing.of(directory).kind()).isEqualTo("an empty directory");
        assertThat(Listing.of(directory).isEmpty()).isTrue();
    }

    @Test
    void theFirstFiveByNameAndHowManyMore() throws IOException {
        add("g", "c", "e", "a", "f", "b", "d");

        assertThat(Listing.of(directory).verdict()).isEqualTo("holds a, b, c, d, e and 2 more");
        assertThat(Listing.of(directory).kind()).isEqualTo("a directory; it holds a, b, c, d, e and 2 more");
        assertThat(Listing.of(directory).names()).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void upToAThousandNamesAreKnown() throws IOException {
        for (int i = 0; i < 1000; i++) {
            add("f" + i);
        }
        assertThat(Listing.of(directory).names()).hasSize(1000);
        add("one-more");
        assertThat(Listing.of(directory).names()).isEmpty();
        assertThat(Listing.of(directory).verdict()).isEqualTo("holds more than 1000 files");
        assertThat(Listing.of(directory).isEmpty()).isFalse();
    }

    @Test
    void whatKubernetesKeepsForItselfDoesNotCount() throws IOException {
        add("..2026_11_24_10_00_00.1", "..data", ".hidden");

        assertThat(Listing.of(directory).names()).containsExactly(".hidden");
        Files.delete(directory.resolve(".hidden"));
        assertThat(Listing.of(directory).verdict()).isEqualTo("is an empty directory");
    }

    @ParameterizedTest
    @CsvSource({
        "default.conf, default.conf",
        "Größe-2.conf~, Größe-2.conf~",
        "my file, \"my file\"",
        "'a, b', '\"a, b\"'",
        "'a;b', '\"a;b\"'",
        "'say \"x\"', '\"say \\\"x\\\"\"'"
    })
    void aNameThatCouldBeTakenForMoreStandsInQuotes(String name, String shown) throws IOException {
        add(name);

        assertThat(Listing.of(directory).verdict()).isEqualTo("holds " + shown);
    }

    @Test
    void whatIsNoDirectoryCannotBeListed() throws IOException {
        add("file");

        Listing listing = Listing.of(directory.resolve("file"));
        assertThat(listing.verdict()).isEqualTo("cannot be listed");
        assertThat(listing.kind()).isEqualTo("a directory");
        assertThat(listing.names()).isEmpty();
        assertThat(listing.isEmpty()).as("nobody knows").isFalse();
    }
}
