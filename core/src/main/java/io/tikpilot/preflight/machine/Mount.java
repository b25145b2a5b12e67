package io.tikpilot.preflight.machine;

import java.nio.file.Path;

/**
 * A row of the mount table: a directory or file of some file system, shown at a place of this machine.
 *
 * @param point where it is mounted
 * @param root which part of its file system is mounted there; {@code /} for all of it
 * @param options the options of this mount, separated by commas: {@code ro,relatime}
 * @param type the type of the file system, such as {@code ext4}, {@code overlay} or {@code nfs4}
 * @param source what the file system itself is mounted from, such as {@code server:/export}
 * @param host where the root counts from: {@code the host}, or {@code the host's /dev/vdb1} if nobody inside a container can
 *     tell where the host has that file system
 */
public record Mount(Path point, String root, String options, String type, String source, String host) {
    private static final String POD = "/volumes/kubernetes.io~";
    private static final String SUBPATHS = "/volume-subpaths/";
    private static final String DATA = "/_data";
    private static final String VOLUMES = "/volumes/";

    /** What the kernel appends when a file or directory is deleted that is mounted somewhere. */
    private static final String DELETED = "//deleted";

    /** The same row, its root counted from elsewhere. */
    Mount on(String other) {
        return new Mount(point, root, options, type, source, other);
    }

    /** Whether nothing can be written there, whoever tries. */
    public boolean isReadOnly() {
        return options.equals("ro") || options.startsWith("ro,");
    }

    /** Whether what is mounted was deleted since, or replaced by another of the same name: nobody reaches it but by the mount. */
    public boolean isDeleted() {
        return root.endsWith(DELETED);
    }

    /** The root by its name, whether that is deleted or not. */
    String place() {
        return isDeleted() ? root.substring(0, root.length() - DELETED.length()) : root;
    }

    /** What kind of mount it is, as far as the table tells. */
    public Kind kind() {
        String place = place();
        // Kubernetes writes into directories that it calls ..2026_11_24_10_00_00.1; a Secret's are the root of their
        // own.
        if (place.contains(POD) || place.contains(SUBPATHS) || place.startsWith("/..")) {
            return Kind.KUBERNETES;
        }
        if (place.endsWith(DATA) && place.contains(VOLUMES)) {
            return Kind.VOLUME;
        }
        if (type.equals("overlay") || type.equals("aufs") || type.equals("fuse-overlayfs")) {
            return Kind.IMAGE;
        }
        if (type.equals("tmpfs") && place.equals("/")) {
            return Kind.MEMORY;
        }
        return place.equals("/") ? Kind.DEVICE : Kind.BIND;
    }

    /** Whether locks and shared memory, which databases need, cannot be trusted there. */
    public boolean isRemote() {
        return switch (type) {
            case "nfs", "nfs4", "cifs", "smb3", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "fuse.glusterfs" ->
                true;
            default -> false;
        };
    }

    /** What it is, with its article: {@code a bind mount of /srv/conf on the host}. */
    public String description() {
        return switch (kind()) {
            case KUBERNETES -> podVolume();
            case VOLUME -> isAnonymous() ? "an anonymous volume" : "the volume `" + name() + "`";
            case IMAGE -> "part of the container's own file system";
            case MEMORY -> "a file system in memory";
            case DEVICE -> "a mount of " + source;
            case BIND ->
                "a bind mount of " + onHost(point) + (isDeleted() ? ", deleted there since the container started" : "");
        };
    }

    private String podVolume() {
        String type = volumeType();
        return name().isEmpty()
                ? "a Secret or projected volume of the pod"
                : "the " + (type.isEmpty() ? "" : type + " ") + "volume `" + name() + "` of the pod";
    }

    /** The name of a volume; empty if it is none, or if the table does not tell. */
    public String name() {
        if (kind() == Kind.KUBERNETES) {
            return place().contains(POD) ? segment(after(POD), 1) : segment(after(SUBPATHS), 0);
        }
        return kind() == Kind.VOLUME ? last(place().substring(0, place().length() - DATA.length())) : "";
    }

    /** {@code ConfigMap}, {@code Secret} and the like; empty if it is no volume of a pod, or if the table does not tell. */
    String volumeType() {
        String type = segment(after(POD), 0);
        return switch (type) {
            case "configmap" -> "ConfigMap";
            case "secret" -> "Secret";
            case "empty-dir" -> "emptyDir";
            case "downward-api" -> "downwardAPI";
            default -> type;
        };
    }

    private String after(String mark) {
        int at = place().indexOf(mark);
        return at < 0 ? "" : place().substring(at + mark.length());
    }

    private static String segment(String path, int index) {
        String[] segments = path.split("/", -1);
        return index < segments.length ? segments[index] : "";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether it is a volume that nobody gave a name: one that an image asks for. */
    boolean isAnonymous() {
        String name = name();
        boolean hexadecimal = name.length() == 64;
        for (int i = 0; i < name.length() && hexadecimal; i++) {
            hexadecimal = Character.digit(name.charAt(i), 16) >= 0;
        }
        return hexadecimal;
    }

    /** Where a path at or below the mount point lies, as {@link #host} counts. */
    String pathOnHost(Path path) {
        String below = point.relativize(path).toString();
        return below.isEmpty() ? place() : place() + "/" + below;
    }

    /** The same, and on what: {@code /srv/conf/default.conf on the host}. */
    String onHost(Path path) {
        return pathOnHost(path) + " on " + host;
    }

    /** What a mount is made by. */
    public enum Kind {
        /** A directory or file of the host. */
        BIND,
        /** A volume of Docker or Podman. */
        VOLUME,
        /** A volume of a Kubernetes pod. */
        KUBERNETES,
        /** The layers of a container's image. */
        IMAGE,
        /** A file system that is empty at each start. */
        MEMORY,
        /** A whole file system: a disk, a share. */
        DEVICE
    }
}
