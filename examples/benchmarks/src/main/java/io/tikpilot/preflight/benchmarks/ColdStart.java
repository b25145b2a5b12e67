package io.tikpilot.preflight.benchmarks;

import io.tikpilot.preflight.benchmarks.contender.PreflightContender;
import io.tikpilot.preflight.benchmarks.contender.TypesafeContender;
import java.nio.file.Path;

public final class ColdStart {
    private ColdStart() {}
    public static void main(String[] args) {
        long t0 = System.nanoTime();
        Settings s = null;
        if (args[0].equals("preflight")) s = new PreflightContender().load(Path.of(args[1]), System.getenv());
        if (args[0].equals("typesafe")) s = new TypesafeContender().load(Path.of(args[1]), System.getenv());
        long t1 = System.nanoTime();
        if (args.length > 2) System.out.println((t1 - t0) / 1000 + " " + s.server().port());
    }
}
