package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.problem.Quote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of YAML, some lines of which are commented out: {@code #key: value}, while remarks are {@code # text}. A key whose content
 * is commented out as a whole is commented out, too, for it would be {@code null}.
 */
final class YamlBlock {
    private final String head;
    private final Use use;
    private final List<String> remarks = new ArrayList<>();
    private final List<YamlBlock> children = new ArrayList<>();

    private YamlBlock(String head, Use use) {
        this.head = head;
        this.use = use;
    }

    /** Lines beside each other. */
    static YamlBlock document() {
        return new YamlBlock("", Use.ACTIVE);
    }

    /** A key with other lines below it. */
    YamlBlock section(String key) {
        YamlBlock section = new YamlBlock(key + ":", Use.BY_CONTENT);
        children.add(section);
        return section;
    }

    /** A line such as {@code key: value}. */
    YamlBlock line(String text, Use use, List<String> remarks) {
        YamlBlock line = new YamlBlock(text, use);
        line.remarks.addAll(remarks);
        children.add(line);
        return this;
    }

    private boolean isActive() {
        return use == Use.ACTIVE || (use == Use.BY_CONTENT && children.stream().anyMatch(YamlBlock::isActive));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        children.forEach(child -> child.print("", text));
        return text.toString();
    }

    private void print(String indent, StringBuilder text) {
        if (use == Use.BY_CONTENT && children.isEmpty()) {
            return;
        }
        for (String remark : remarks) {
            text.append(indent).append("# ").append(remark).append('\n');
        }
        text.append(indent).append(isActive() ? "" : "#").append(head).append('\n');
        children.forEach(child -> child.print(indent + "  ", text));
    }

    /** A text as a scalar that is a text in every version of YAML: {@code yes}, {@code 1e3} and {@code 0o7} included. */
    static String quoted(String value) {
        StringBuilder yaml = new StringBuilder("\"");
        String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        whole.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (point == '"' || point == '\\') {
                yaml.append('\\').append(character);
            } else if (Quote.printable(character).equals(character)) {
                yaml.append(character);
            } else {
                String hex = Integer.toHexString(point);
                yaml.append("\\U").append("00000000", 0, 8 - hex.length()).append(hex);
            }
        });
        return yaml.append('"').toString();
    }

    /** Whether a line says something. */
    enum Use {
        ACTIVE,
        COMMENTED_OUT,
        BY_CONTENT
    }
}
