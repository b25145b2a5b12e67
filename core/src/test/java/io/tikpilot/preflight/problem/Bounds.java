package io.tikpilot.preflight.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds of every report in every format: so many bytes and no more, nothing that moves a cursor, no meaning in colour. */
public final class Bounds {
    private static final int MOST_OF_A_PROBLEM = 4 * 1024;
    private static final int MOST_OF_A_REPORT = 64 * 1024;

    private static final String BEGINNING =
            "(?m)^(?=(?:\u001b\\[1;3[13]m)?(?:error|warning)\\[|\\{\"code\":|\\{\"ruleId\":|::error|::warning)";
    private static final String END = "(?m)^(?=and \\d+ more problem|Layers, lowest first: |\\])";

    private Bounds() {}

    /** The formats by name. */
    public static Map<String, ReportFormat> formats() {
        Map<String, ReportFormat> formats = new LinkedHashMap<>();
        formats.put("text", ReportFormat.text());
        formats.put("coloured", ReportFormat.text(TextStyle.plain().coloured()));
        formats.put("ascii", ReportFormat.text(TextStyle.plain().in(US_ASCII)));
        formats.put("json", ReportFormat.json());
        formats.put("github", ReportFormat.github());
        formats.put("sarif", ReportFormat.sarif());
        return formats;
    }

    public static void hold(Report report) {
        Map<String, String> all = new LinkedHashMap<>();
        formats().forEach((name, format) -> all.put(name, report.print(format)));
        all.forEach((name, printed) -> {
            assertThat(bytes(printed)).as(name + " of the report").isLessThanOrEqualTo(MOST_OF_A_REPORT);
            List<String> problems = problems(printed);
            assertThat(problems)
                    .as(name)
                    .hasSizeBetween(Math.min(1, report.problems().size()), 51);
            for (String problem : problems) {
                assertThat(bytes(problem)).as(problem).isLessThanOrEqualTo(MOST_OF_A_PROBLEM);
            }
            String quiet = name.equals("coloured") ? withoutColour(printed) : printed;
            for (String line : quiet.split("\n", -1)) {
                assertThat(Quote.printable(line)).as(name).isEqualTo(line);
            }
            assertThat(UTF_8.newEncoder().canEncode(printed)).as(name).isTrue();
        });
        assertThat(withoutColour(all.get("coloured"))).isEqualTo(all.get("text"));
        assertThat(US_ASCII.newEncoder().canEncode(all.get("ascii"))).isTrue();
    }

    /** Exactly the sequences that set and end a colour. */
    static String withoutColour(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /** From the beginning of a problem to that of the next one, or of what is said at the end. */
    private static List<String> problems(String printed) {
        List<String> problems = new ArrayList<>();
        for (String part : ("\n" + printed).split(BEGINNING, -1)) { // what stands before the first one is none
            problems.add(part.split(END, 2)[0]);
        }
        return problems.subList(1, problems.size());
    }

    static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
