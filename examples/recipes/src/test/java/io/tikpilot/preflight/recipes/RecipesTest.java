package io.tikpilot.preflight.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every recipe and compares all that it prints with the comment at the end of its source. A recipe without that comment,
 * without a task in its javadoc, or with more than 80 lines fails.
 */
class RecipesTest {
    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> everyRecipePrintsWhatItSays() throws IOException {
        List<Recipe> recipes = Recipe.all();
        assertThat(recipes).extracting(Recipe::name).contains("FirstLoad", "Secrets", "InspectWithoutThrowing");
        return recipes.stream().map(recipe -> DynamicTest.dynamicTest(recipe.name(), () -> cook(recipe)));
    }

    private void cook(Recipe recipe) throws IOException, InterruptedException {
        assertThat(recipe.source()).endsWith(Recipe.comment(recipe.output(directory)));
        assertThat(recipe.code()).containsPattern("\n/\\*\\*(?s:.+?)\\*/\npublic final class " + recipe.name());
        assertThat(recipe.source().lines().count()).isLessThanOrEqualTo(80);
    }
}
