package org.hakbang.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server of a few lines that says what a test wants it to say: an answer to a
 * command, for an address or for all, or nothing any more.
 */
class StubbornServer implements AutoCloseable {

	/** An answer that is none: the connection ends here. */
	static final String HANGS_UP = "";

	private final ServerSocket socket;

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final List<String> delivered = new CopyOnWriteArrayList<>();

	StubbornServer() throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread server = new Thread(this::serve, "stubborn mail server");
		server.setDaemon(true);
		server.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/**
	 * From now on answers a command of which this is a part.
	 * @param command such as {@code RCPT TO:<hr@example.org>}, {@code DATA}, or {@code .}
	 * for the end of a mail
	 */
	StubbornServer says(String command, String answer) {
		this.answers.put(command, answer);
		return this;
	}

	void takesAll() {
		this.answers.clear();
	}

	/** To whom mails arrived. */
	List<String> delivered() {
		return this.delivered;
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				talk(client);
			}
			catch (IOException ex) {
				// One side has gone, as some tests want it.
			}
		}
	}

	private void talk(Socket client) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
		out.print("220 ready\r\n");
		out.flush();
		String to = "";
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			String answer = answer(line);
			if (line.startsWith("RCPT")) {
				to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
			}
			if (line.equals("DATA") && answer.equals(HANGS_UP)) {
				out.print("354 go on\r\n");
				out.flush();
				in.readLine();
				return;
			}
			if (line.equals("DATA") && answer.startsWith("354")) {
				out.print(answer + "\r\n");
				out.flush();
				for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
					continue;
				}
				answer = answer(".");
				if (answer.startsWith("250")) {
					this.delivered.add(to);
				}
			}
			out.print(answer + "\r\n");
			out.flush();
			if (line.toUpperCase(Locale.ROOT).startsWith("QUIT")) {
				return;
			}
		}
	}

	private String answer(String line) {
		return this.answers.entrySet()
			.stream()
			.filter((one) -> one.getKey().equals(".") ? line.equals(".") : line.contains(one.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(line.equals("DATA") ? "354 go on" : "250 ok");
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
