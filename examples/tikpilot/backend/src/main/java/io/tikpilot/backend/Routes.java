package io.tikpilot.backend;

import java.util.Map;
import java.util.Optional;

/** Which resource stands at which path. */
final class Routes {
    private static final String ONE_POST = PostsEndpoint.PATH + "/";

    private final PostsEndpoint posts;
    private final Authorization authorization;
    private final Map<String, Resource> fixed;

    Routes(PostsEndpoint posts, Health health, Authorization authorization) {
        this.posts = posts;
        this.authorization = authorization;
        this.fixed = Map.of(
                "/health/live",
                get(exchange -> health.live()),
                "/health/ready",
                get(exchange -> health.ready()),
                PostsEndpoint.PATH,
                new Resource(Map.of(
                        "GET",
                        authorization.guard(exchange -> posts.list()),
                        "POST",
                        authorization.guard(posts::create))));
    }

    Optional<Resource> find(String path) {
        if (path.startsWith(ONE_POST)) {
            String id = path.substring(ONE_POST.length());
            return Optional.of(get(authorization.guard(exchange -> posts.find(id))));
        }
        return Optional.ofNullable(fixed.get(path));
    }

    private static Resource get(Resource.Action action) {
        return new Resource(Map.of("GET", action));
    }
}
