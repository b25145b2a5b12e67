package io.tikpilot.preflight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.Dotenv;
import io.tikpilot.preflight.env.EnvOverlay;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Loads what each row of the guide's tables says, both ways, and holds the row to it. */
class GuideTableTest {
    private static final String REFUSED = "refused";

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> layersTogetherMeanTheSameAsTheResult() throws Exception {
        return equivalences("precedence.md", List.of("below", "above"), "together");
    }

    @TestFactory
    Stream<DynamicTest> variablesMeanTheSameAsTheLineInAFile() throws Exception {
        return equivalences("environment.md", List.of("in a file below", "variable"), "means the same as");
    }

    record Line(@Default("unset") String text) {}

    @TestFactory
    Stream<DynamicTest> aLineOfAFileOfVariablesMeansWhatItsRowSays() throws Exception {
        return tables(Page.named("environment.md"), "line").stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> DynamicTest.dynamicTest(row.place(), () -> {
                    assertThat(text(row, Dotenv::compose)).as(row.place()).isEqualTo(expected(row, 1));
                    assertThat(text(row, Dotenv::raw)).as(row.place()).isEqualTo(expected(row, 2));
                }));
    }

    private static String expected(Table.Row row, int column) {
        return row.cells().get(column).equals(REFUSED)
                ? REFUSED
                : row.code(column).get(0);
    }

    private String text(Table.Row row, Function<Path, Dotenv> grammar) throws IOException {
        Path file = Files.writeString(directory.resolve("line.env"), row.code(0).get(0) + "\n");
        return SettingsLoader.of(Line.class)
                .layer(EnvOverlay.prefixed("TIKPILOT").reading(Map.of()).dotenv(grammar.apply(file)))
                .inspect()
                .settings()
                .map(Line::text)
                .orElse(REFUSED);
    }

    /** Every row whose cells are layers, lowest first, and whose last one is a document that means the same. */
    private Stream<DynamicTest> equivalences(String name, List<String> layers, String result) throws Exception {
        Page page = Page.named(name);
        Class<? extends Record> settings = settings(page);
        return tables(page, result).stream()
                .flatMap(table -> table.rows().stream().map(row -> equivalence(settings, table, row, layers, result)));
    }

    private static DynamicTest equivalence(
            Class<? extends Record> settings, Table table, Table.Row row, List<String> layers, String result) {
        return DynamicTest.dynamicTest(row.place(), () -> {
            List<Layer> stack = new ArrayList<>();
            for (String column : layers) {
                stack.addAll(layers(column, row.code(table.column(column))));
            }
            Inspection<?> together = SettingsLoader.of(settings).layers(stack).inspect();
            List<String> expected = row.code(table.column(result));
            if (row.cells().get(table.column(result)).startsWith(REFUSED)) {
                assertThat(together.report().problems())
                        .as(row.place())
                        .extracting(Problem::code)
                        .isEqualTo(expected);
                return;
            }
            assertThat(together.report().text()).as(row.place()).isEmpty();
            assertThat(together.settings()).isPresent();
            Inspection<?> alone = SettingsLoader.of(settings)
                    .layers(layers("alone", expected))
                    .inspect();
            assertThat(together.settings()).as(row.place()).isEqualTo(alone.settings());
            Inspection<?> nothing = SettingsLoader.of(settings).inspect();
            assertThat(together.settings())
                    .as(row.place() + " must show something")
                    .isNotEqualTo(nothing.settings());
        });
    }

    /** A text that begins with a variable's name is the environment, any other one a document. */
    private static List<Layer> layers(String name, List<String> code) {
        List<Layer> layers = new ArrayList<>();
        Map<String, String> environment = new LinkedHashMap<>();
        for (String text : code) {
            if (text.startsWith("TIKPILOT_")) {
                int equals = text.indexOf('=');
                environment.put(
                        text.substring(0, equals), text.substring(equals + 1).replaceAll("^'|'$", ""));
            } else {
                layers.add(Layer.text(name, text));
            }
        }
        layers.add(EnvOverlay.prefixed("TIKPILOT").reading(environment).strict());
        return layers;
    }

    @TestFactory
    Stream<DynamicTest> everyTypeTakesAndRefusesWhatItsRowSays() throws Exception {
        Page page = Page.named("types.md");
        Table table = tables(page, REFUSED).get(0);
        Program program = program(page);
        Map<String, Table.Row> records = new LinkedHashMap<>();
        for (Table.Row row : table.rows()) {
            List<String> types = row.code(table.column("Java type"));
            assertThat(types).as(row.place()).isNotEmpty();
            for (String type : types) {
                String name = "Row" + records.size();
                program.add(Fragment.of("record " + name + "(" + type + " value) {}"));
                records.put(name, row);
            }
        }
        program.compile();
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, Table.Row> entry : records.entrySet()) {
            Class<? extends Record> record = program.load(entry.getKey()).asSubclass(Record.class);
            Table.Row row = entry.getValue();
            String type = record.getRecordComponents()[0].getGenericType().getTypeName();
            tests.add(DynamicTest.dynamicTest(row.place() + " " + type, () -> {
                assertThat(row.code(table.column("written")))
                        .as(row.place() + " " + type)
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(problems(record, text)).isEmpty());
                assertThat(row.code(table.column(REFUSED)))
                        .as(row.place() + " " + type)
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(problems(record, text)).containsOnly("wrong-type"));
            }));
        }
        return tests.stream();
    }

    private static List<String> problems(Class<? extends Record> record, String text) {
        return SettingsLoader.of(record)
                .layer(Layer.text("row", "value = " + text))
                .inspect()
                .report()
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyRowNamesATestThatIsThere() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Page page : List.of(Page.named("precedence.md"), Page.named("environment.md"))) {
            for (Table table : page.tables()) {
                int column = table.column("held by");
                for (Table.Row row : column < 0 ? List.<Table.Row>of() : table.rows()) {
                    tests.add(DynamicTest.dynamicTest(
                            row.place(),
                            () -> assertThat(row.code(column)).isNotEmpty().allSatisfy(GuideTableTest::isATest)));
                }
            }
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static void isATest(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : List.of("core", "env-overlay", "docs")) {
            try (Stream<Path> files = Files.walk(Page.ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.endsWith(name + ".java")).forEach(found::add);
            }
        }
        assertThat(found).as(name).isNotEmpty();
    }

    private static List<Table> tables(Page page, String heading) {
        List<Table> tables = page.tables().stream()
                .filter(table -> table.column(heading) >= 0)
                .toList();
        assertThat(tables)
                .as("tables with a column `" + heading + "`")
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
        return tables;
    }

    private Class<? extends Record> settings(Page page) throws Exception {
        Program program = program(page);
        program.compile();
        return program.load("Settings").asSubclass(Record.class);
    }

    private Program program(Page page) {
        Program program = new Program(directory);
        for (Block block : page.blocks()) {
            if (block.language().equals("java")) {
                program.add(Fragment.of(block.content()));
            }
        }
        return program;
    }
}
