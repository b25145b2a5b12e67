package io.tikpilot.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.tikpilot.backend.Settings;
import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.StandardLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests: read strictly, connected with each other, and with files that Preflight loads. */
class KubernetesTest {
    private final List<HasMetadata> resources = Manifests.read(Repository.TIKPILOT.resolve("kubernetes"));

    @TempDir
    Path directory;

    @Test
    void everyFieldIsOneThatKubernetesKnows() {
        assertThat(resources)
                .hasSize(8)
                .allSatisfy(resource -> assertThat(Manifests.unknownFields(resource))
                        .as(resource.getKind() + " " + resource.getMetadata().getName())
                        .isEmpty());
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowWouldBeFound() {
        HasMetadata mistaken = Manifests.parse("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: x }
                spec: { template: { spec: { enableServiceLink: false, containers: [{ name: x, imag: y }] } } }
                """).get(0);

        assertThat(Manifests.unknownFields(mistaken)).containsExactlyInAnyOrder("enableServiceLink", "imag");
    }

    static Stream<PodSpec> pods() {
        return of(Manifests.read(Repository.TIKPILOT.resolve("kubernetes")), Deployment.class)
                .map(deployment -> deployment.getSpec().getTemplate().getSpec());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void noPodHasMoreRightsThanItNeeds(PodSpec pod) {
        assertThat(pod.getEnableServiceLinks()).isFalse();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
        });
        assertThat(pod.getContainers()).allSatisfy(container -> {
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/health/live");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/health/ready");
        });
    }

    @ParameterizedTest
    @MethodSource("pods")
    void whatIsMountedIsAVolumeAndEachVolumeIsOfAResource(PodSpec pod) {
        List<String> volumes = pod.getVolumes().stream().map(Volume::getName).toList();
        assertThat(containers(pod))
                .allSatisfy(container -> assertThat(container.getVolumeMounts())
                        .allSatisfy(mount -> assertThat(volumes).contains(mount.getName())));
        for (Volume volume : pod.getVolumes()) {
            if (volume.getConfigMap() != null) {
                assertThat(names(ConfigMap.class))
                        .contains(volume.getConfigMap().getName());
            } else if (volume.getSecret() != null) {
                assertThat(names(Secret.class)).contains(volume.getSecret().getSecretName());
            } else {
                assertThat(names(PersistentVolumeClaim.class))
                        .contains(volume.getPersistentVolumeClaim().getClaimName());
            }
        }
    }

    @Test
    void eachServiceFindsItsPods() {
        for (Service service : of(resources, Service.class).toList()) {
            assertThat(of(resources, Deployment.class)
                            .map(deployment -> deployment
                                    .getSpec()
                                    .getTemplate()
                                    .getMetadata()
                                    .getLabels()))
                    .contains(service.getSpec().getSelector());
        }
    }

    @Test
    void theSettingsAreCheckedBeforeTheServiceStartsWithTheSameFilesAndVariables() {
        PodSpec pod = pods().findFirst().orElseThrow();
        Container check = pod.getInitContainers().get(0);
        Container service = pod.getContainers().get(0);

        assertThat(check.getArgs()).containsExactly("config", "check");
        assertThat(check.getImage()).isEqualTo(service.getImage());
        assertThat(check.getVolumeMounts()).isEqualTo(service.getVolumeMounts());
        assertThat(check.getEnv()).isEqualTo(service.getEnv());
    }

    @Test
    void preflightLoadsTheFilesOfTheConfigMap() throws Exception {
        Settings settings = inspect("hunter2-hunter2-hunter2").settings().orElseThrow();

        assertThat(settings.server().host()).isEqualTo("0.0.0.0");
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.access()).isInstanceOf(Settings.Access.Token.class);
        PodSpec pod = pods().findFirst().orElseThrow();
        assertThat(settings.server().shutdownTimeout()).hasSeconds(20);
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(20);
        assertThat(pod.getContainers().get(0).getPorts().get(0).getContainerPort())
                .isEqualTo(settings.server().port());
    }

    @Test
    void theTokenThatStandsInTheRepositoryIsRefused() throws Exception {
        Secret secret = of(resources, Secret.class).findFirst().orElseThrow();

        assertThat(inspect(secret.getStringData().get("token")).report().toString())
                .contains("token must have at least 16 characters");
    }

    /** What the container of the backend would load. */
    private Inspection<Settings> inspect(String token) throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        ConfigMap files = of(resources, ConfigMap.class).findFirst().orElseThrow();
        for (Map.Entry<String, String> file : files.getData().entrySet()) {
            Files.writeString(config.resolve(file.getKey()), file.getValue());
        }
        Map<String, String> variables = Map.of(
                "TIKPILOT_PROFILE",
                "production",
                "TIKPILOT_ACCESS_TOKEN",
                token,
                "TIKPILOT_DATABASE_URL",
                "jdbc:sqlite:" + directory.resolve("tikpilot.db")); // /app/data is not here
        return SettingsLoader.of(Settings.class)
                .layers(StandardLayers.of("TIKPILOT", variables, directory))
                .inspect();
    }

    private List<String> names(Class<? extends HasMetadata> type) {
        return of(resources, type)
                .map(resource -> resource.getMetadata().getName())
                .toList();
    }

    private static List<Container> containers(PodSpec pod) {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static <T> Stream<T> of(List<HasMetadata> resources, Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast);
    }
}
