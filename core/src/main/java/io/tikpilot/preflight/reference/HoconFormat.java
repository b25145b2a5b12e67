package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.reference.Reference.Need;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.schema.Structure;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The reference as a HOCON file to start from. Each line that sets something is commented out, {@code #key = value}, so that a copy
 * of the file changes nothing, and a new default is not held back by an old copy.
 */
final class HoconFormat implements ReferenceFormat {
    private static final String HEAD = "# Take away the # before a key to set it.\n\n";

    @Override
    public String print(Reference reference) {
        KeyPath base = reference.schema().base();
        String all = new Writing(reference, "").section(reference.schema().structure(), KeyPath.ROOT);
        return HEAD + (base.isRoot() ? all : base + " {\n" + indented(all) + "}\n");
    }

    private static String indented(String text) {
        return text.replaceAll("(?m)^(?=.)", "  ");
    }

    private static String comment(List<String> lines) {
        return lines.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    /** The word would include a file. */
    private static String key(KeyPath key) {
        String text = key.toString();
        return text.equals("include") ? Json.string(text) : text;
    }

    /** A text as a value: in quotation marks unless it is a plain word, number or amount. */
    private static String text(String text) {
        boolean plain = text.matches("[a-z]+(-[a-z]+)*|(0|[1-9][0-9]*)[a-zA-Z]*") && !text.equals("null");
        return plain ? text : Json.string(text);
    }

    /** A list as a variable would give it: JSON, which HOCON reads, or items between commas. */
    private static String list(String text) {
        return text.startsWith("[")
                ? text
                : Setting.items(text).stream().map(HoconFormat::text).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * The text of one section after the other.
     *
     * @param condition that the section around this one is set, if it need not be; empty if it must
     */
    private record Writing(Reference reference, String condition) {
        String section(Structure.Section section, KeyPath at) {
            List<String> fields = new ArrayList<>();
            for (Structure.Field field : section.fields()) {
                fields.add(field(field, at.child(field.key())));
            }
            return String.join("\n", fields);
        }

        private String field(Structure.Field field, KeyPath at) {
            Structure structure = field.structure();
            if (structure instanceof Structure.Maybe maybe) {
                String isSet = "`" + reference.schema().base().append(at) + "` is set";
                Structure.Field inner = new Structure.Field(field.setting(), maybe.inner());
                boolean section = maybe.inner() instanceof Structure.Section;
                return section ? new Writing(reference, isSet).field(inner, at) : field(inner, at);
            }
            String content = structure instanceof Structure.Section section
                    ? section(section, at)
                    : structure instanceof Structure.Choice choice ? choice(choice, at) : "";
            String doc = comment(Remarks.lines(field.setting().doc().orElse("")));
            return content.isEmpty()
                    ? value(field, at)
                    : doc + key(field.setting().path()) + " {\n" + indented(content) + "}\n";
        }

        private String choice(Structure.Choice choice, KeyPath at) {
            List<String> names = List.copyOf(choice.sections().keySet());
            StringBuilder text = new StringBuilder(comment(List.of("one of " + String.join(", ", names))));
            text.append('#').append(choice.selector()).append(" = ").append(text(names.get(0)));
            choice.sections().forEach((name, section) -> {
                String fields = new Writing(reference, "").section(section, at);
                String head = fields.isEmpty() ? "" : comment(List.of("If " + choice.selector() + " is " + name + ":"));
                text.append(fields.isEmpty() ? "" : "\n\n").append(head).append(fields.stripTrailing());
            });
            return text.append('\n').toString();
        }

        private String value(Structure.Field field, KeyPath at) {
            Setting setting = field.setting();
            Optional<String> fallback = reference.fallback(at, setting);
            Need need = reference.need(at, setting);
            boolean within = need == Need.REQUIRED && !condition.isEmpty();
            String remarks = comment(Remarks.of(setting, within ? Need.WITH_ITS_SECTION : need, fallback, condition));
            String value =
                    fallback.map(text -> value(setting, text)).orElseGet(() -> example(setting, field.structure()));
            return remarks + "#" + key(setting.path()) + " = " + value + "\n";
        }

        private static String value(Setting setting, String text) {
            return switch (setting.form()) {
                case SCALAR -> text(text);
                case LIST -> list(text);
                case MAP, SUBTREE -> text;
            };
        }

        private static String example(Setting setting, Structure structure) {
            String example = setting.isSecret() || setting.example().equals("...") ? "" : setting.example();
            if (setting.form() != Setting.Form.MAP) {
                return value(setting, example);
            }
            boolean section = structure instanceof Structure.Entries entries
                    && (entries.value() instanceof Structure.Section || entries.value() instanceof Structure.Choice);
            return section ? "{ KEY {} }" : "{ KEY = " + text(example) + " }";
        }
    }
}
