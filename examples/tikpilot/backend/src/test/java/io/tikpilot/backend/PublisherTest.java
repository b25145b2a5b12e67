package io.tikpilot.backend;

import static io.tikpilot.backend.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PublisherTest {
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void onlyPlannedPostsWhoseTimeHasComeArePublished() throws Exception {
        try (Database database = Database.open(TestSettings.in(directory).database())) {
            PostRepository posts = new PostRepository(database);
            Post due = posts.add(new Post.Draft("due", NOON, Post.State.PLANNED));
            Post later = posts.add(new Post.Draft("later", NOON.plusMillis(1), Post.State.PLANNED));
            Post draft = posts.add(new Post.Draft("draft", NOON, Post.State.DRAFT));
            Post failed = posts.add(new Post.Draft("failed", NOON, Post.State.FAILED));

            assertThat(posts.publishDue(NOON)).isEqualTo(1);

            assertThat(posts.find(due.id()).orElseThrow().state()).isEqualTo(Post.State.PUBLISHED);
            assertThat(posts.find(later.id())).contains(later);
            assertThat(posts.find(draft.id())).contains(draft);
            assertThat(posts.find(failed.id())).contains(failed);
        }
    }

    @Test
    void aServiceThatMayPublishDoesSoByItself() throws Exception {
        Settings settings = TestSettings.in(directory, "features.auto-publish = yes");
        try (RunningService service = RunningService.with(settings)) {
            JsonNode post = json(service.post("{\"text\": \"x\", \"plannedAt\": \"2020-01-01T00:00:00Z\"}"));
            String path = "/api/posts/" + post.path("id").longValue();

            String state;
            do {
                state = json(service.get(path)).path("state").textValue();
            } while (!state.equals("published")); // the timeout of this class ends it
            assertThat(state).isEqualTo("published");
        }
    }
}
