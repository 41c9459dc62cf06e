package dev.placard.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes in a WAR as an app server does: in WEB-INF/classes, then in the libraries of WEB-INF/lib; and what lies beside
 * the classes of WEB-INF/classes.
 */
final class WarClassLoader extends ClassLoader {

    private static final String CLASSES = "WEB-INF/classes/";

    private final JarFile war;
    private final Map<String, byte[]> libraries = new HashMap<>();
    private boolean hasLibraries;

    WarClassLoader(JarFile war) {
        super(WarClassLoader.class.getClassLoader());
        this.war = war;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        byte[] bytes = inClasses(path).or(() -> inLibraries(path)).orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** What lies beside the classes: the tools read a list of names from there. */
    @Override
    protected @Nullable URL findResource(String name) {
        if (war.getJarEntry(CLASSES + name) == null) {
            return null;
        }
        try {
            return URI.create("jar:" + Path.of(war.getName()).toUri() + "!/" + CLASSES + name).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> inClasses(String path) {
        return Optional.ofNullable(war.getJarEntry(CLASSES + path)).map(entry -> {
            try (InputStream in = war.getInputStream(entry)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<byte[]> inLibraries(String path) {
        if (!hasLibraries) {
            hasLibraries = true;
            List<JarEntry> jars = war.stream().filter(entry -> entry.getName().matches("WEB-INF/lib/[^/]+\\.jar")).toList();
            jars.forEach(this::readLibrary);
        }
        return Optional.ofNullable(libraries.get(path));
    }

    private void readLibrary(JarEntry jar) {
        try (JarInputStream library = new JarInputStream(war.getInputStream(jar))) {
            for (JarEntry entry = library.getNextJarEntry(); entry != null; entry = library.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    libraries.putIfAbsent(entry.getName(), library.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
