package io.tikpilot.preflight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.NotBlank;
import io.tikpilot.preflight.schema.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reference as JSON Schema says of each kind of setting. Long by the kinds, with the schema of each written out. */
class JsonSchemaFormatTest {
    record Small(@Doc("Where it \"listens\".") Server server, Secret key) {}

    record Server(
            @Doc("TCP port.") @Between(min = 1, max = 65535) @Default("8080")
            int port,

            @NotBlank String host,
            @Default("30s") Duration timeout,
            @Default("a,b") List<String> tags,
            @Default("hunter2") String token,
            Map<String, Boolean> flags) {}

    private static JsonSchemas schema(Class<? extends Record> type) {
        return JsonSchemas.of(SettingsLoader.of(type), ReferenceFormat.jsonSchema());
    }

    @Test
    void aSchemaCanBeRead() {
        assertThat(schema(Small.class).text())
                .isEqualTo("""
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "object",
                  "properties": {
                    "server": {
                      "description": "Where it \\"listens\\".",
                      "type": "object",
                      "properties": {
                        "port": {
                          "description": "TCP port. (number from 1 to 65535)",
                          "type": ["integer", "string"],
                          "minimum": 1,
                          "maximum": 65535,
                          "pattern": "^(?:-?(?:0|[1-9][0-9]*))$",
                          "default": 8080
                        },
                        "host": {
                          "description": "text that is not blank",
                          "type": ["string", "number", "boolean"],
                          "pattern": "\\\\S"
                        },
                        "timeout": {
                          "description": "duration",
                          "type": "string",
                          "pattern": "%s",
                          "default": "30s"
                        },
                        "tags": {
                          "description": "list of text",
                          "type": "array",
                          "items": {
                            "type": ["string", "number", "boolean"]
                          },
                          "default": ["a", "b"]
                        },
                        "token": {
                          "description": "text",
                          "type": ["string", "number", "boolean"],
                          "writeOnly": true,
                          "format": "password"
                        },
                        "flags": {
                          "description": "map of true or false",
                          "type": ["object", "null"],
                          "additionalProperties": {
                            "type": ["boolean", "string", "null"],
                            "pattern": "%s"
                          }
                        }
                      },
                      "required": ["host"],
                      "additionalProperties": false
                    },
                    "key": {
                      "description": "secret",
                      "type": ["string", "number", "boolean"],
                      "writeOnly": true,
                      "format": "password"
                    }
                  },
                  "required": ["server", "key"],
                  "additionalProperties": false
                }
                """.formatted(pattern(Duration.class), pattern(Boolean.class)));
    }

    private static String pattern(Class<?> type) {
        String quoted = Json.string("^(?:" + Forms.of(type) + ")$");
        return quoted.substring(1, quoted.length() - 1);
    }

    enum Level {
        LOW,
        HIGH
    }

    sealed interface Store permits FileStore, Remote {}

    record FileStore(String dir, @Default("1") int copies) implements Store {}

    record Remote(String url, Optional<Level> level) implements Store {}

    record Inner(int n, Optional<Inmost> inmost) {}

    record Inmost(String a, @Default("x") String b) {}

    record Free(@Default("1") int x) {}

    record Tree(
            Inner inner,
            Optional<Inner> maybe,
            Free free,
            Store store,
            Optional<Store> otherStore,
            List<Inner> list,
            Map<Level, Inner> map,
            @Default("5") int number) {}

    @Test
    void theSchemaAndTheLoaderAgreeOnGeneratedDocuments() {
        JsonSchemas schema = schema(Tree.class);
        Documents documents = new Documents(new Random(7));
        List<String> disagreed = new ArrayList<>();
        int loaded = 0;
        for (int i = 0; i < 4000; i++) {
            String json = documents.tree();
            boolean loads = schema.loads(json);
            loaded += loads ? 1 : 0;
            if (loads != schema.accepts(json)) {
                disagreed.add((loads ? "loads: " : "is refused: ") + json);
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(loaded).isBetween(400, 3600);
    }

    /** Documents of a {@code Tree}, most parts of which are good. */
    private record Documents(Random random) {
        String tree() {
            return object(
                    field("inner", inner(), 30),
                    field("maybe", random.nextInt(9) == 0 ? "{}" : inner(), 2),
                    field("free", random.nextInt(3) == 0 ? "{\"x\": 3}" : "{}", 2),
                    field("store", store(), 30),
                    field("other-store", random.nextInt(9) == 0 ? "{}" : store(), 2),
                    field("list", "[" + inner() + (random.nextBoolean() ? ", " + inner() : "") + "]", 30),
                    field("map", "{\"" + (random.nextInt(20) == 0 ? "else" : "hIgh") + "\": " + inner() + "}", 2),
                    field("number", "7", 2),
                    random.nextInt(30) == 0 ? "\"unknown\": 1" : "");
        }

        private String inner() {
            return object(
                    field("n", "1", 40), field("inmost", object(field("a", "\"a\"", 15), field("b", "\"b\"", 2)), 2));
        }

        private String store() {
            return random.nextBoolean()
                    ? object("\"type\": \"file-store\"", field("dir", "\"d\"", 30), field("copies", "2", 2))
                    : object(
                            random.nextInt(20) == 0 ? "\"type\": \"Remote\"" : "\"type\": \"remote\"",
                            field("url", "\"u\"", 30),
                            field("level", "\"Low\"", 2),
                            random.nextInt(20) == 0 ? "\"dir\": \"d\"" : "");
        }

        /** A field that is left out, null or of another kind now and then. */
        private String field(String key, String value, int presence) {
            int choice = random.nextInt(presence * 2);
            if (choice == 0 || (presence < 5 && choice == 1)) {
                return "";
            }
            int wrong = random.nextInt(60);
            String given = wrong == 0 ? "null" : wrong == 1 ? "[true]" : wrong == 2 ? "\"?\"" : value;
            return "\"" + key + "\": " + given;
        }

        private static String object(String... fields) {
            return "{"
                    + String.join(
                            ", ",
                            List.of(fields).stream().filter(f -> !f.isEmpty()).toList()) + "}";
        }
    }

    @Test
    void oneFileOfSeveralNeedsNothingButWhatStandsInAList() {
        JsonSchemas file = JsonSchemas.of(SettingsLoader.of(Tree.class), ReferenceFormat.jsonSchemaOfFile());

        assertThat(file.accepts("{}")).isTrue();
        assertThat(file.accepts("{\"inner\": {}, \"store\": {\"copies\": 2}, \"map\": {\"low\": {}}}"))
                .isTrue();
        assertThat(file.accepts("{\"list\": [{\"n\": 1}]}")).isTrue();
        assertThat(file.accepts("{\"list\": [{}]}")).isFalse();
        assertThat(file.accepts("{\"store\": {\"copies\": 2, \"url\": \"u\"}}")).isFalse();
        assertThat(file.accepts("{\"inner\": {\"m\": 1}}")).isFalse();
    }

    @Test
    void settingsBelowAKeyLeaveTheirNeighboursAlone() {
        JsonSchemas schema =
                JsonSchemas.of(SettingsLoader.of(Inner.class).under("apps.mine"), ReferenceFormat.jsonSchema());

        for (String json : List.of(
                "{\"apps\": {\"mine\": {\"n\": 1}, \"other\": 3}, \"more\": true}",
                "{\"apps\": {\"mine\": {\"m\": 1, \"n\": 1}}}",
                "{\"apps\": {\"mine\": {}}}",
                "{\"apps\": {}}",
                "{}")) {
            assertThat(schema.accepts(json)).as(json).isEqualTo(schema.loads(json));
        }
    }

    @Test
    void unknownKeysAreAllowedWhereTheLoaderAllowsThem() {
        JsonSchemas schema = JsonSchemas.of(
                SettingsLoader.of(Inner.class).unknownKeys(UnknownKeys.WARN), ReferenceFormat.jsonSchema());

        assertThat(schema.loads("{\"n\": 1, \"m\": 1}")).isTrue();
        assertThat(schema.accepts("{\"n\": 1, \"m\": 1}")).isTrue();
        assertThat(schema.accepts("{\"n\": []}")).isFalse();
    }

    @Test
    void hiddenValuesAreNoDefaults() {
        String hidden = JsonSchemas.of(SettingsLoader.of(Small.class).hideValues(), ReferenceFormat.jsonSchema())
                .text();
        assertThat(hidden).doesNotContain("default").doesNotContain("8080").doesNotContain("hunter2");
    }

    record Hostile(
            @Doc("a\u202e\"\\\n*/ ${x}") @Default("\"}, \\ \u0000\ud800")
            String text) {}

    @Test
    void anyTextIsTextInTheSchema() {
        assertThat(schema(Hostile.class).text())
                .contains("\"description\": \"a\\u202e\\\"\\\\ */ ${x} (text)\"")
                .contains("\"default\": \"\\\"}, \\\\ \\u0000?\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a-z]+", "a|b", "(?:x\\d{2,3})*?", "\\$\\{[^}]+\\}", "[\\w.-]+@[a-z]+", "^a$", "(?!x).*", "a{2}"
            })
    void expressionsThatMeanTheSameInBothLanguagesAreTakenOver(String regex) {
        assertThat(EcmaPattern.isPortable(regex)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a++",
                "\\p{L}",
                "(?i)a",
                "(?<=a)b",
                "(?<n>a)",
                "[a-z&&[^b]]",
                "\\Qa\\E",
                "\\Aa\\z",
                "\\h",
                "[]a]",
                "a]",
                "}",
                "\\e",
                "(?>a)",
                "\\-",
                "[\\b]",
                "\\x41",
                "\u00e4"
            })
    void expressionsThatMayNotMeanTheSameAreLeftOut(String regex) {
        assertThat(EcmaPattern.isPortable(regex)).isFalse();
    }

    record Java(@Matches("\\p{Alpha}++") String word) {}

    @Test
    void anExpressionThatIsLeftOutIsStillDescribed() {
        assertThat(schema(Java.class).text())
                .contains("\"description\": \"text that matches \\\\p{Alpha}++\"")
                .doesNotContain("\"pattern\"");
    }
}
