package dev.placard.core;

import java.util.concurrent.ThreadFactory;

/** Threads of one name that keep no JVM from its end. */
public record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
