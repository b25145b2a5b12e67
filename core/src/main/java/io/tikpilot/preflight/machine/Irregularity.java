package io.tikpilot.preflight.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What stands at a path where a regular file should. A directory in the place of a file is most often what Docker makes when the
 * file that is to be mounted does not exist.
 */
record Irregularity(Path path) {
    static Irregularity of(Path path) {
        return new Irregularity(Machine.absolute(path));
    }

    Diagnosis diagnosis() {
        if (!Files.isDirectory(path)) {
            return Diagnosis.of("a pipe, a socket or a device").remedy("put a plain file there");
        }
        List<String> names;
        try {
            names = FileFacts.names(path);
        } catch (IOException e) {
            return Diagnosis.of("a directory").remedy("put a file in its place");
        }
        Optional<Mount> mount = Machine.of(path.getFileSystem()).mountAt(path);
        Diagnosis diagnosis = Diagnosis.of(
                names.isEmpty() ? "an empty directory" : "a directory; it holds " + FileFacts.listed(names));
        return mount.isPresent() ? mounted(diagnosis, mount.get(), names) : plain(diagnosis, names);
    }

    private Diagnosis plain(Diagnosis directory, List<String> names) {
        String name = String.valueOf(path.getFileName());
        if (names.contains(name)) {
            return directory
                    .likely("it was copied or mounted to " + path
                            + "/, with a slash at the end, which names a directory")
                    .remedy("copy or mount it to " + path + ", without a slash at the end");
        }
        return names.size() == 1
                ? directory
                        .likely(path.resolve(names.get(0)) + " was meant")
                        .remedy("put that file in the place of the directory")
                : directory.remedy("remove the directory, and put the file in its place");
    }

    private Diagnosis mounted(Diagnosis directory, Mount mount, List<String> names) {
        String name = String.valueOf(path.getFileName());
        Diagnosis diagnosis = directory.also((names.isEmpty() ? " and " : "; it is ") + mount.description());
        return switch (mount.kind()) {
            case BIND ->
                names.isEmpty()
                        ? diagnosis
                                .likely("Docker made that directory because the file " + mount.root()
                                        + " did not exist on the host when the container was created")
                                .remedy("on the host, remove the directory " + mount.root()
                                        + " and put the file in its place; then create the container anew")
                        : diagnosis.remedy("mount a file: " + mount.root() + " on the host is a directory");
            case VOLUME ->
                diagnosis
                        .likely("a path was written without ./ in front: `" + mount.name() + ":" + path
                                + "` names a volume, `./" + mount.name() + ":" + path + "` a file")
                        .remedy("mount the file by its path: ./" + name + ":" + path);
            case KUBERNETES ->
                diagnosis
                        .likely("the " + mount.volumeType() + " has no key of the name that `subPath` asks for, so"
                                + " Kubernetes made a directory")
                        .remedy("add the key to the " + mount.volumeType()
                                + ", or write the name of a key that it has as `subPath`");
            case MEMORY, DEVICE, IMAGE -> diagnosis.remedy("mount a file there, not a directory");
        };
    }
}
