package io.tikpilot.preflight.env;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no class of the overlay may do. */
class ArchitectureTest {
    private final JavaClasses overlay = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tikpilot.preflight.env");

    @Test
    void theRulesSeeTheWholeOverlay() {
        assertThat(overlay).hasSizeGreaterThan(9);
    }

    @Test
    void theOverlayDependsOnTheCoreAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.tikpilot.preflight..", "java..", "org.jspecify.annotations")
                .check(overlay);
    }

    @Test
    void theEnvironmentOfTheProcessIsAskedForInOnePlaceAndOnlyWhereNoOtherIsGiven() {
        assertThat(calls(System.class, "getenv")).containsExactly("EnvOverlay.ofProcess");
        assertThat(calls(EnvOverlay.class, "ofProcess"))
                .containsExactlyInAnyOrder("EnvOverlay.environment", "StandardLayers.of");
        assertThat(calls(EnvOverlay.class, "environment")).containsExactly("EnvOverlay.read");
        noClasses()
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .check(overlay);
    }

    private List<String> calls(Class<?> owner, String method) {
        return overlay.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method))
                .map(call -> call.getOriginOwner().getSimpleName() + "."
                        + call.getOrigin().getName())
                .toList();
    }

    @Test
    void noTextDependsOnTheLanguageOfTheMachine() {
        noClasses().should().callMethod(String.class, "toLowerCase").check(overlay);
        noClasses().should().callMethod(String.class, "toUpperCase").check(overlay);
    }

    @Test
    void thereIsNoStaticMutableState() {
        fields().that().areStatic().should().beFinal().check(overlay);
    }
}
