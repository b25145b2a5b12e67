package io.tikpilot.preflight.env;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    void theEnvironmentOfTheProcessIsReadWhereTheOverlayIsMadeAndNowhereElse() {
        noClasses()
                .that()
                .doNotHaveSimpleName("EnvOverlay")
                .and()
                .doNotHaveSimpleName("StandardLayers")
                .should()
                .callMethod(System.class, "getenv")
                .check(overlay);
        noClasses().should().callMethod(System.class, "getenv", String.class).check(overlay);
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
