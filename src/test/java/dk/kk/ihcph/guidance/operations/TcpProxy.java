package dk.kk.ihcph.guidance.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forwards connections to a port of this machine, and stops forwarding without closing anything, as a network that is cut or
 * a host that is frozen does.
 */
final class TcpProxy implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private boolean silent;

    TcpProxy(int target) throws IOException {
        this.target = target;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Forwards nothing from now on; new connections are accepted and hear nothing either. */
    synchronized void freeze() {
        silent = true;
    }

    /** As {@link #freeze}; and the connections there are now stay silent for good, as after a failover. */
    synchronized void silence() {
        silent = true;
        links.forEach(link -> link.dead = true);
    }

    /** Forwards again. */
    synchronized void resume() {
        silent = false;
        notifyAll();
    }

    private synchronized void awaitForwarding() throws InterruptedException {
        while (silent) {
            wait();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                sockets.add(client);
                start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            awaitForwarding();
            Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(upstream);
            Link link = new Link();
            links.add(link);
            start(() -> pump(link, client, upstream));
            start(() -> pump(link, upstream, client));
        } catch (IOException refused) {
            close(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a dead connection sends is read and lost. */
    private void pump(Link link, Socket from, Socket to) {
        byte[] bytes = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                awaitForwarding();
                if (!link.dead) {
                    out.write(bytes, 0, count);
                }
            }
            awaitForwarding();
        } catch (IOException ended) {
            // closed below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!link.dead) {
            close(from);
            close(to);
            links.remove(link);
        }
    }

    private void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is gone
        }
        sockets.remove(socket);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(this::close);
        resume();
    }

    /** Two sockets that belong together. */
    private static final class Link {
        private volatile boolean dead;
    }
}
