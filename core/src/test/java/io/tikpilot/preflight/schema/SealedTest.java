package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedTest {
    sealed interface Store permits InMemory, Sqlite, Postgres {}

    record InMemory() implements Store {}

    @Key("sqlite3")
    record Sqlite(String path) implements Store {}

    record Postgres(String host, @Default("5432") int port, Secret password) implements Store {}

    record Settings(Store store) {}

    record Several(List<Store> stores, Optional<Store> backup) {}

    @Test
    void theKeyTypeSelectsTheRecordByItsNameInKebabCase() {
        assertThat(Loading.load(Settings.class, "store { type = in-memory }").store())
                .isEqualTo(new InMemory());
        assertThat(Loading.load(Settings.class, "store { type = postgres, host = a, password = x }")
                        .store())
                .isEqualTo(new Postgres("a", 5432, Secret.of("x")));
    }

    @Test
    void aKeyOnARecordIsItsName() {
        assertThat(Loading.load(Settings.class, "store { type = sqlite3, path = /data }")
                        .store())
                .isEqualTo(new Sqlite("/data"));
        assertThat(Loading.problems(Settings.class, "store { type = sqlite, path = /data }"))
                .containsExactly("error[wrong-type] store.type");
        assertThat(Loading.report(Settings.class, "store { type = sqlite }")).contains("did you mean `sqlite3`?");
    }

    @Test
    void whatTheSelectedRecordNeedsIsMissingAndWhatAnotherHasIsUnknown() {
        assertThat(Loading.problems(Settings.class, "store { type = postgres, path = /data }"))
                .containsExactlyInAnyOrder(
                        "error[missing-value] store.host",
                        "error[missing-value] store.password",
                        "error[unknown-key] store.path");
    }

    @Test
    void withoutTheKeyTypeTheChoicesAreListed() {
        assertThat(Loading.problems(Settings.class, "store { path = /data }"))
                .containsExactly("error[missing-value] store.type");
        assertThat(Loading.report(Settings.class, "store { path = /data }"))
                .contains("needed by   Store: type (one of in-memory, sqlite3, postgres)");
        assertThat(Loading.problems(Settings.class, "")).containsExactly("error[missing-section] store");
    }

    @Test
    void aSelectorThatIsNoTextIsRefused() {
        assertThat(Loading.problems(Settings.class, "store { type = [postgres] }"))
                .containsExactly("error[wrong-type] store.type");
        assertThat(Loading.problems(Settings.class, "store = postgres")).containsExactly("error[wrong-type] store");
    }

    @Test
    void aHigherLayerMayChooseAnotherRecord() {
        String below = "store { type = sqlite3, path = /data }";

        assertThat(Loading.load(Settings.class, below, "store { type = in-memory, path = null }")
                        .store())
                .isEqualTo(new InMemory());
    }

    @Test
    void choicesLieInListsAndOptionalsToo() {
        Several several = Loading.load(Several.class, "stores = [{type = in-memory}, {type = sqlite3, path = a}]");

        assertThat(several.stores()).containsExactly(new InMemory(), new Sqlite("a"));
        assertThat(several.backup()).isEmpty();
        assertThat(Loading.problems(Several.class, "stores = [{type = nope}, 5, {}]"))
                .containsExactlyInAnyOrder(
                        "error[wrong-type] stores[0].type",
                        "error[wrong-type] stores[1]",
                        "error[missing-section] stores[2]");
    }

    @Test
    void theSettingsOfEveryChoiceAreKnownAndOnlyTheKeyTypeIsRequired() {
        Schema<Settings> schema = Schema.of(Settings.class);

        assertThat(schema.settings())
                .map(Setting::toString)
                .containsExactly("store.type", "store.path", "store.host", "store.port", "store.password");
        assertThat(schema.settings()).map(Setting::isRequired).containsExactly(true, false, false, false, false);
        assertThat(schema.sections()).containsExactly(KeyPath.of("store"));
        assertThat(Loading.report(Settings.class, "")).contains("type (one of in-memory, sqlite3, postgres)");
    }
}
