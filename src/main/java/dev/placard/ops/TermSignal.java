package dev.placard.ops;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * SIGTERM, before the JVM acts upon it: as soon as the JVM's shutdown begins, both app servers close their ports. Java SE has no
 * means for that; the module jdk.unsupported has, which every JDK brings. It is named by reflection, since javac warns of it.
 */
final class TermSignal {

    private static final Logger LOG = System.getLogger(TermSignal.class.getName());

    private final Object signal;
    private final Method register;
    private final Method act;
    private final Object ofJvm;
    private final AtomicBoolean hasCome = new AtomicBoolean();

    /**
     * Waits for the signal.
     *
     * @param first what is done when it comes, before the JVM stops; a second signal does not wait for it
     * @throws ReflectiveOperationException where the JVM has no such signal, or keeps it for itself ({@code -Xrs})
     */
    TermSignal(Runnable first) throws ReflectiveOperationException {
        // an app server's class loaders may not show the module
        ClassLoader loader = ClassLoader.getPlatformClassLoader();
        Class<?> signals = loader.loadClass("sun.misc.Signal");
        Class<?> handlers = loader.loadClass("sun.misc.SignalHandler");
        register = signals.getMethod("handle", signals, handlers);
        act = handlers.getMethod("handle", signals);
        signal = signals.getConstructor(String.class).newInstance("TERM");
        ofJvm = register.invoke(null, signal, Proxy.newProxyInstance(loader, new Class<?>[] {handlers}, (proxy, method, arguments) -> {
            came(first);
            return null;
        }));
    }

    /** From now on the JVM alone is told. */
    void leave() {
        try {
            register.invoke(null, signal, ofJvm);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "SIGTERM cannot be given back to the JVM", e);
        }
    }

    private void came(Runnable first) throws IllegalAccessException, InvocationTargetException {
        try {
            if (hasCome.compareAndSet(false, true)) {
                first.run();
            }
        } finally {
            act.invoke(ofJvm, signal);
        }
    }
}
