package io.tikpilot.preflight.machine;

import java.nio.file.Files;
import java.nio.file.Path;
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
        Listing listing = Listing.of(path);
        Diagnosis diagnosis = Diagnosis.of(listing.kind());
        Optional<MountPoint> mount = MountPoint.at(path, Machine.of(path.getFileSystem()));
        return mount.isPresent() ? mounted(diagnosis, mount.get(), listing) : plain(diagnosis, listing);
    }

    private Diagnosis plain(Diagnosis directory, Listing listing) {
        String name = String.valueOf(path.getFileName());
        if (listing.names().contains(name)) {
            return directory
                    .likely("it was copied or mounted to " + path
                            + "/, with a slash at the end, which names a directory")
                    .remedy("copy or mount it to " + path + ", without a slash at the end");
        }
        if (listing.names().size() == 1) {
            Path only = path.resolve(listing.names().get(0));
            return directory.likely(only + " was meant").remedy("put that file in the place of the directory");
        }
        return directory.remedy("remove the directory, and put the file in its place");
    }

    private Diagnosis mounted(Diagnosis directory, MountPoint point, Listing listing) {
        String name = String.valueOf(path.getFileName());
        Mount mount = point.mount();
        Diagnosis diagnosis = directory.also(point.joined(listing));
        return switch (point.kind()) {
            case BIND -> bound(diagnosis, mount, listing);
            case VOLUME ->
                diagnosis
                        .likely("a path was written without ./ in front: `" + mount.name() + ":" + path
                                + "` names a volume, `./" + mount.name() + ":" + path + "` a file")
                        .remedy("mount the file by its path: ./" + name + ":" + path);
            case KUBERNETES -> keyless(diagnosis, point);
            case MEMORY, DEVICE, IMAGE -> diagnosis.remedy("mount a file there, not a directory");
        };
    }

    private Diagnosis bound(Diagnosis diagnosis, Mount mount, Listing listing) {
        if (!listing.isEmpty()) {
            return diagnosis.remedy("mount a file: " + mount.onHost(path) + " is a directory");
        }
        Diagnosis explained = mount.isDeleted()
                ? diagnosis
                : diagnosis.likely("Docker made that directory because the file " + mount.place() + " did not exist on "
                        + mount.host() + " when the container was created");
        return explained.remedy("on " + mount.host() + ", remove the directory " + mount.place()
                + " and put the file in its place; then create the container anew");
    }

    private static Diagnosis keyless(Diagnosis diagnosis, MountPoint point) {
        String holder = point.holder().orElse("the volume");
        return diagnosis
                .likely(holder + " has no key of the name that `subPath` asks for, so Kubernetes made a directory")
                .remedy("add the key to " + holder + ", or write the name of a key that it has as `subPath`");
    }
}
