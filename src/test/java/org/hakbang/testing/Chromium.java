package org.hakbang.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * The one browser of the test JVM. Where none is installed its tests are skipped visibly,
 * but fail under {@code CI=true}, where nobody would look.
 */
final class Chromium {

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private static @Nullable Browser browser;

	private Chromium() {
	}

	static synchronized Browser browser() {
		if (browser == null) {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(installed(System.getenv()))
					.setHeadless(true)
					.setArgs(FLAGS));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		}
		return browser;
	}

	/**
	 * The browser's program: {@code HAKBANG_CHROMIUM}, else where distributions put it.
	 */
	static Path installed(Map<String, String> environment) {
		Optional<Path> found = Stream
			.concat(Stream.ofNullable(environment.get("HAKBANG_CHROMIUM")),
					environment.containsKey("HAKBANG_CHROMIUM") ? Stream.empty()
							: Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty() && "true".equals(environment.get("CI"))) {
			throw new AssertionError(
					"No browser is installed, and CI=true: install chromium, or name one in " + "HAKBANG_CHROMIUM");
		}
		return found.orElseThrow(() -> new TestAbortedException(
				"No browser is installed: install chromium, or name one in HAKBANG_CHROMIUM, to run the browser tests"));
	}

}
