package dk.kk.ihcph.guidance.operations;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * Puts the clock of one Java process three hours ahead, as an agent that changes {@code java.time.Clock}. What asks
 * {@code System.currentTimeMillis()} itself, as the check of tokens does, is told the true time.
 */
public final class SkewedClock {
    static final int SECONDS_AHEAD = 3 * 3600;

    private SkewedClock() {}

    /** Runs in the process that is skewed. */
    public static void premain(String none, Instrumentation process) {
        new AgentBuilder.Default(new ByteBuddy())
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none())
                .type(named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Ahead.class).on(named("currentInstant"))))
                .installOn(process);
    }

    /** Copied into the method by the agent, and never called. */
    static final class Ahead {
        private Ahead() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(SECONDS_AHEAD);
        }
    }

    /** Writes the agent's file; returns what JAVA_TOOL_OPTIONS must say. */
    static String options(Path file) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", SkewedClock.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        ByteBuddy.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Class<?> type : new Class<?>[] {SkewedClock.class, Ahead.class}) {
                String entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream content = type.getClassLoader().getResourceAsStream(entry)) {
                    content.transferTo(jar);
                }
            }
        }
        return "-javaagent:" + file.toAbsolutePath();
    }
}
