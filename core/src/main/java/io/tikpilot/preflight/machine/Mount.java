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
 */
public record Mount(Path point, String root, String options, String type, String source) {
    private static final String KUBERNETES = "/volumes/kubernetes.io~";
    private static final String DATA = "/_data";
    private static final String VOLUMES = "/volumes/";

    /** Whether nothing can be written there, whoever tries. */
    public boolean isReadOnly() {
        return options.equals("ro") || options.startsWith("ro,");
    }

    /** What kind of mount it is, as far as the table tells. */
    public Kind kind() {
        if (root.contains(KUBERNETES)) {
            return Kind.KUBERNETES;
        }
        if (root.endsWith(DATA) && root.contains(VOLUMES)) {
            return Kind.VOLUME;
        }
        if (type.equals("overlay") || type.equals("aufs") || type.equals("fuse-overlayfs")) {
            return Kind.IMAGE;
        }
        if (type.equals("tmpfs") && root.equals("/")) {
            return Kind.MEMORY;
        }
        return root.equals("/") ? Kind.DEVICE : Kind.BIND;
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
            case KUBERNETES -> "the " + volumeType() + " volume `" + name() + "` of the pod";
            case VOLUME -> isAnonymous() ? "an anonymous volume" : "the volume `" + name() + "`";
            case IMAGE -> "part of the container's own file system";
            case MEMORY -> "a file system in memory";
            case DEVICE -> "a mount of " + source;
            case BIND -> "a bind mount of " + root + " on the host";
        };
    }

    /** The name of a volume; empty if it is none. */
    public String name() {
        if (kind() == Kind.KUBERNETES) {
            String rest = root.substring(root.indexOf(KUBERNETES) + KUBERNETES.length());
            int slash = rest.indexOf('/');
            String after = slash < 0 ? "" : rest.substring(slash + 1);
            return after.indexOf('/') < 0 ? after : after.substring(0, after.indexOf('/'));
        }
        if (kind() == Kind.VOLUME) {
            String volume = root.substring(0, root.length() - DATA.length());
            return volume.substring(volume.lastIndexOf('/') + 1);
        }
        return "";
    }

    /** {@code ConfigMap}, {@code Secret} and the like. */
    String volumeType() {
        String rest = root.substring(root.indexOf(KUBERNETES) + KUBERNETES.length());
        String type = rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/'));
        return switch (type) {
            case "configmap" -> "ConfigMap";
            case "secret" -> "Secret";
            case "projected" -> "projected";
            case "empty-dir" -> "emptyDir";
            default -> type;
        };
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

    /** Where a path below the mount point lies on the host, as the file system there counts. */
    String onHost(Path path) {
        String below = point.relativize(path).toString();
        return below.isEmpty() ? root : root + "/" + below;
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
