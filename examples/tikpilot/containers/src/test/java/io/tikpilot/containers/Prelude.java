package io.tikpilot.containers;

/** What a shell needs so that the commands of the guide do here what they do on the machine of a reader. */
final class Prelude {
    /**
     * The plug-in {@code docker compose} is an old {@code docker-compose} on some machines. And Podman leaves its health checks to
     * systemd: where there is none, they are run here.
     */
    static final String TEXT = """
            docker() {
              if [ "$1" = compose ] && ! command docker compose version >/dev/null 2>&1; then
                shift
                command docker-compose "$@"
              else
                command docker "$@"
              fi
            }
            if command -v podman >/dev/null && ! [ -d /run/systemd/system ]; then
              while sleep 0.5; do
                for container in $(podman ps -q --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME"); do
                  podman healthcheck run "$container"
                done
              done >/dev/null 2>&1 &
              trap 'kill %1 2>/dev/null' EXIT
            fi
            true
            """;

    private Prelude() {}
}
