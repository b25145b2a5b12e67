package io.tikpilot.preflight.benchmarks.contender

import com.sksamuel.hoplite.ConfigLoaderBuilder
import com.sksamuel.hoplite.ExperimentalHoplite
import com.sksamuel.hoplite.addFileSource
import com.sksamuel.hoplite.addMapSource
import com.sksamuel.hoplite.addResourceSource
import io.tikpilot.preflight.benchmarks.Contender
import io.tikpilot.preflight.benchmarks.Settings
import io.tikpilot.preflight.benchmarks.Variables
import java.nio.file.Path
import java.time.Duration

/** Hoplite: HOCON and data classes. Its first source wins. */
@OptIn(ExperimentalHoplite::class)
class HopliteContender : Contender {
    override fun load(directory: Path, environment: Map<String, String>): Settings =
        ConfigLoaderBuilder.empty()
            .addDefaults()
            .withExplicitSealedTypes()
            .addMapSource(Variables.`in`(environment))
            .addFileSource(directory.resolve("hocon/production.conf").toFile())
            .addFileSource(directory.resolve("hocon/default.conf").toFile())
            .addResourceSource("/workload/defaults.conf")
            .build()
            .loadConfigOrThrow<Root>()
            .settings()

    data class Root(
        val server: Server,
        val database: Database,
        val frontend: Frontend,
        val logging: Logging,
        val features: Features,
    ) {
        fun settings() = Settings(server.settings(), database.settings(), frontend.settings(), logging.settings(), features.settings())
    }

    data class Server(
        val host: String,
        val port: Int,
        val contextPath: String,
        val shutdownTimeout: Duration,
        val requestTimeout: Duration,
        val maxConnections: Int,
        val maxRequestSize: Long,
        val compression: Boolean,
        val tls: Tls,
    ) {
        fun settings() = Settings.Server(host, port, contextPath, shutdownTimeout, requestTimeout, maxConnections, maxRequestSize, compression, tls.settings())
    }

    data class Tls(
        val enabled: Boolean,
        val certificate: String,
        val key: String,
    ) {
        fun settings() = Settings.Tls(enabled, certificate, key)
    }

    data class Database(
        val url: String,
        val user: String,
        val password: String,
        val busyTimeout: Duration,
        val pool: Pool,
    ) {
        fun settings() = Settings.Database(url, user, password, busyTimeout, pool.settings())
    }

    data class Pool(
        val minSize: Int,
        val maxSize: Int,
        val acquireTimeout: Duration,
        val idleTimeout: Duration,
        val maxLifetime: Duration,
    ) {
        fun settings() = Settings.Pool(minSize, maxSize, acquireTimeout, idleTimeout, maxLifetime)
    }

    data class Frontend(
        val baseUrl: String,
        val title: String,
        val cache: Boolean,
        val allowedOrigins: List<String>,
    ) {
        fun settings() = Settings.Frontend(baseUrl, title, cache, allowedOrigins)
    }

    data class Logging(
        val level: Settings.Level,
        val format: String,
        val levels: Map<String, Settings.Level>,
    ) {
        fun settings() = Settings.Logging(level, format, levels)
    }

    data class Features(
        val autoPublish: Boolean,
        val maxPostLength: Int,
    ) {
        fun settings() = Settings.Features(autoPublish, maxPostLength)
    }
}
