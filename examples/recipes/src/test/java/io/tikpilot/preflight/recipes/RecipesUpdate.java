package io.tikpilot.preflight.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes what the recipes print now into their sources, for somebody who then reads the difference. No build runs it by itself:
 * {@code mvn -pl core,env-overlay,examples/recipes -Dtest=RecipesUpdate -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class RecipesUpdate {
    @Test
    void theSourcesSayWhatTheRecipesPrint(@TempDir Path directory) throws IOException, InterruptedException {
        for (Recipe recipe : Recipe.all()) {
            Files.writeString(recipe.file(), recipe.code() + Recipe.comment(recipe.output(directory)));
        }
        assertThat(Recipe.all()).isNotEmpty();
    }
}
