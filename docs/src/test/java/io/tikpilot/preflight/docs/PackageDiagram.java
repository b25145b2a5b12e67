package io.tikpilot.preflight.docs;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package of the library knows which, as its class files have it. An arrow that follows from others is left out: what
 * remains is the line, or whatever the code has made of it.
 */
final class PackageDiagram {
    private static final String ROOT = "io.tikpilot.preflight";

    private final Map<String, Set<String>> known = new TreeMap<>();

    private PackageDiagram() {}

    static PackageDiagram ofTheLibrary() {
        PackageDiagram diagram = new PackageDiagram();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
                .importPackages(ROOT)
                .forEach(diagram::add);
        return diagram;
    }

    private void add(JavaClass type) {
        Set<String> packages = known.computeIfAbsent(name(type), name -> new TreeSet<>());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith(ROOT) && !name(target).equals(name(type))) {
                packages.add(name(target));
            }
        }
    }

    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "preflight" : name.substring(ROOT.length() + 1);
    }

    /** A flow chart of Mermaid. */
    String mermaid() {
        StringBuilder chart = new StringBuilder("flowchart RL\n");
        known.forEach((from, all) -> {
            for (String to : all) {
                if (!isImplied(from, to)) {
                    chart.append("  ").append(from).append(" --> ").append(to).append('\n');
                }
            }
        });
        return chart.toString();
    }

    private boolean isImplied(String from, String to) {
        return known.get(from).stream()
                .anyMatch(between -> !between.equals(to) && reaches(between, to, new TreeSet<>()));
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return seen.add(from)
                && known.getOrDefault(from, Set.of()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(next, to, seen));
    }
}
