package io.tikpilot.preflight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {
    record Settings(
            @Doc("Where clients connect.") @Between(min = 1, max = 65535)
            int port,

            @Default("a,b") List<String> tags,
            @Doc("Signs sessions.") Secret key,
            @Default("s3cret") String adminPassword,
            @Default("x") @Matches("x|y") String mode,
            Optional<Tls> tls,
            List<Upstream> upstreams,
            Map<String, Limit> limits) {}

    record Tls(String cert, @Default("1.3") String version) {}

    record Upstream(String url, @Default("1") int weight) {}

    record Limit(int most) {}

    private static String table(SettingsLoader<?> loader) {
        return Reference.of(loader).print(ReferenceFormat.markdown());
    }

    private static <S extends Record> SettingsLoader<S> loader(Class<S> type) {
        return SettingsLoader.of(type).layer(Layer.systemProperties("reference-test"));
    }

    @Test
    void aRowSaysAllAboutASettingButTheDefaultOfASecret() {
        assertThat(table(loader(Settings.class))).isEqualTo("""
                | key | variable | type | default | required | constraint | description | secret |
                |---|---|---|---|---|---|---|---|
                | `port` | `-Dreference-test.port` | number | | yes | from 1 to 65535 | Where clients connect. | |
                | `tags` | `-Dreference-test.tags` | list of text | `a,b` | | | | |
                | `key` | `-Dreference-test.key` | secret | | yes | | Signs sessions. | secret |
                | `admin-password` | `-Dreference-test.admin-password` | text | | | | | secret |
                | `mode` | `-Dreference-test.mode` | text | `x` | | that matches x\\|y | | |
                | `tls.cert` | `-Dreference-test.tls.cert` | text | | if tls is set | | | |
                | `tls.version` | `-Dreference-test.tls.version` | text | `1.3` | | | | |
                | `upstreams` | `-Dreference-test.upstreams` | list of sections | | yes | | | |
                | `upstreams[].url` | `-Dreference-test.upstreams.0.url` | text | | yes | | | |
                | `upstreams[].weight` | `-Dreference-test.upstreams.0.weight` | number | `1` | | | | |
                | `limits` | `-Dreference-test.limits` | map of sections | | | | | |
                | `limits.KEY.most` | `-Dreference-test.limits.KEY.most` | number | | yes | | | |
                """);
    }

    @Test
    void whatTheProgramShipsIsADefault() {
        SettingsLoader<Settings> loader =
                loader(Settings.class).layer(Layer.resource(MarkdownFormatTest.class, "shipped.conf"));

        assertThat(table(loader))
                .contains("| `port` | `-Dreference-test.port` | number | `8080` | |")
                .contains("| `mode` | `-Dreference-test.mode` | text | `y` | |")
                .contains("| `tags` | `-Dreference-test.tags` | list of text | `c,d` | |")
                .contains("| `limits` | `-Dreference-test.limits` | map of sections | `{\"all\":{\"most\":3}}` | |")
                .contains("| `key` | `-Dreference-test.key` | secret | | | |")
                .doesNotContain("hunter2");
    }

    @Test
    void valuesThatAreHiddenAreNoDefaults() {
        assertThat(table(loader(Settings.class).hideValues()))
                .doesNotContain("a,b")
                .doesNotContain("`x`");
    }

    @Test
    void keysOfDocumentsAreThoseBelowTheirSection() {
        assertThat(table(loader(Settings.class).under("app")))
                .contains("| `app.tls.cert` | `-Dreference-test.tls.cert` |");
    }

    sealed interface Access permits Open, Token, Key {}

    record Open() implements Access {}

    record Token(String value) implements Access {}

    record Key(String value, int size) implements Access {}

    record Doors(Access front, Optional<Access> back, List<Optional<Tls>> others) {}

    @Test
    void whatOnlySomeChoicesHaveSaysWhich() {
        assertThat(table(loader(Doors.class).under("a")))
                .contains("| `a.front.type` | `-Dreference-test.front.type` | one of open, token, key | | yes |")
                .contains(
                        "| `a.front.value` | `-Dreference-test.front.value` | text | | if a.front.type is token or key |")
                .contains("| `a.front.size` | `-Dreference-test.front.size` | number | | if a.front.type is key |")
                .contains(
                        "| `a.back.type` | `-Dreference-test.back.type` | one of open, token, key | | if a.back is set |");
    }

    record Hostile(
            @Doc("a | b \\| c `d` *e* _f_ [g](h) <i> &amp; ~j~\nk \u202e l\\") @Default("`|`\\|")
            String one,

            @Default(" | ") String two,
            @Default("\\|") String three,
            @Default("*a* _b_ `c` |") String four,
            @Default("") String five,
            @Default("</code><b>") String six) {}

    @Test
    void everyTextShowsAsItIs() {
        List<List<String>> rows = rows(table(loader(Hostile.class)));

        assertThat(rows).hasSize(7).allSatisfy(row -> assertThat(row).hasSize(8));
        assertThat(rows.get(1).get(6)).isEqualTo("a | b \\| c `d` *e* _f_ [g](h) <i> &amp; ~j~<br>k \\u202e l\\");
        assertThat(rows.stream().skip(1).map(row -> row.get(3)))
                .containsExactly(
                        "<code>`|`\\|</code>",
                        "<code> | </code>",
                        "<code>\\|</code>",
                        "<code>*a* _b_ `c` |</code>",
                        "empty",
                        "</code><b>");
    }

    /** The cells of a table as a reader sees them, tags of HTML left in. */
    private static List<List<String>> rows(String markdown) {
        List<List<String>> rows = new ArrayList<>();
        TextContentRenderer renderer = TextContentRenderer.builder().build();
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                }
                if (node instanceof TableCell) {
                    rows.get(rows.size() - 1).add(text(node, renderer));
                }
                visitChildren(node);
            }
        });
        return rows;
    }

    private static String text(Node cell, TextContentRenderer renderer) {
        StringBuilder text = new StringBuilder();
        for (Node child = cell.getFirstChild(); child != null; child = child.getNext()) {
            String literal = child instanceof Text plain
                    ? plain.getLiteral()
                    : child instanceof Code code
                            ? code.getLiteral()
                            : child instanceof HtmlInline html ? html.getLiteral() : null;
            assertThat(literal).as("markup in %s", renderer.render(cell)).isNotNull();
            text.append(literal);
        }
        return text.toString();
    }
}
