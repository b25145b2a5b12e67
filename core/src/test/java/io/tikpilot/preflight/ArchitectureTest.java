package io.tikpilot.preflight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The package line, and what no class of the library may do. */
class ArchitectureTest {
    private static final String ROOT = "io.tikpilot.preflight";
    private static final List<String> LINE =
            List.of(".tree", ".problem", ".machine", ".schema", ".layer", ".explain", "", ".reference", ".command");

    private final JavaClasses library = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages(ROOT);

    @Test
    void theRulesSeeTheWholeLibrary() {
        assertThat(library).hasSizeGreaterThan(80);
        for (String name : LINE) {
            assertThat(library.stream().filter(c -> c.getPackageName().equals(ROOT + name)))
                    .as("classes of " + ROOT + name)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(library.stream().map(c -> c.getPackageName().substring(ROOT.length())))
                .as("packages, all of which are in the line")
                .allSatisfy(name -> assertThat(LINE).contains(name));
    }

    @Test
    void aPackageKnowsOnlyThoseToItsLeft() {
        for (int i = 0; i < LINE.size(); i++) {
            for (String right : LINE.subList(i + 1, LINE.size())) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + LINE.get(i))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + right)
                        .check(library);
            }
        }
    }

    @Test
    void thereIsNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(library);
    }

    @Test
    void aPackageIsNullMarked() {
        for (String name : LINE) {
            Package known = library.stream()
                    .filter(c -> c.getPackageName().equals(ROOT + name))
                    .findFirst()
                    .orElseThrow()
                    .reflect()
                    .getPackage();
            assertThat(known.isAnnotationPresent(NullMarked.class))
                    .as(ROOT + name)
                    .isTrue();
        }
    }

    @Test
    void everyFileIsOpenedByTheLibraryItself() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "parse or load by typesafe-config itself, which swallows missing files and follows includes",
                        call -> call.getTargetOwner().isEquivalentTo(ConfigFactory.class)
                                && (call.getName().startsWith("load")
                                        || call.getName().startsWith("default")
                                        || call.getName().startsWith("system")
                                        || List.of("parseFile", "parseURL", "parseResources", "parseString")
                                                .contains(call.getName()))))
                .check(library);
    }

    @Test
    void nothingOfTheProcessIsReadInSecret() {
        noClasses().should().callMethod(System.class, "getenv").check(library);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(library);
        noClasses().should().accessField(System.class, "out").check(library);
        noClasses().should().accessField(System.class, "err").check(library);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .check(library);
    }

    @Test
    void noTextDependsOnTheLanguageOfTheMachine() {
        noClasses().should().callMethod(String.class, "toLowerCase").check(library);
        noClasses().should().callMethod(String.class, "toUpperCase").check(library);
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .check(library);
        noClasses().should().callMethod(Locale.class, "getDefault").check(library);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that().areStatic().should().beFinal().check(library);
    }

    @Test
    void namesAreThoseOfTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Abstract)\\w*")
                .check(library);
    }

    @Test
    void theLibraryUsesNothingButItsTwoDependencies() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "..", "java..", "com.typesafe.config", "org.slf4j", "org.jspecify.annotations")
                .check(library);
    }
}
