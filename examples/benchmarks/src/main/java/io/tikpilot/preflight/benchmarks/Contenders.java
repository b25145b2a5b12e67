package io.tikpilot.preflight.benchmarks;

import io.tikpilot.preflight.benchmarks.contender.AvajeContender;
import io.tikpilot.preflight.benchmarks.contender.BeanContender;
import io.tikpilot.preflight.benchmarks.contender.FloorContender;
import io.tikpilot.preflight.benchmarks.contender.GestaltContender;
import io.tikpilot.preflight.benchmarks.contender.HopliteContender;
import io.tikpilot.preflight.benchmarks.contender.PreflightContender;
import io.tikpilot.preflight.benchmarks.contender.SmallRyeContender;
import io.tikpilot.preflight.benchmarks.contender.SpringContender;
import io.tikpilot.preflight.benchmarks.contender.TypesafeContender;

/** The contenders by their names; no class of one is loaded for another. */
public final class Contenders {
    private Contenders() {}

    /** The contender of this name. */
    public static Contender of(String name) {
        return switch (name) {
            case "preflight" -> new PreflightContender();
            case "typesafe" -> new TypesafeContender();
            case "bean" -> new BeanContender();
            case "smallrye" -> new SmallRyeContender();
            case "spring" -> new SpringContender();
            case "gestalt" -> new GestaltContender();
            case "hoplite" -> new HopliteContender();
            case "avaje" -> new AvajeContender();
            case "floor" -> new FloorContender();
            default -> throw new IllegalArgumentException("no contender is called " + name);
        };
    }
}
