package org.hakbang.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotType;

/**
 * A window of a real browser on the product, and what one can see in it. Each question is
 * answered by findings in words; an empty list is good.
 */
public final class Window implements AutoCloseable {

	public static final int PHONE = 360;

	public static final int DESK = 1440;

	/** Bytes over the wire of a page with all that it brings. */
	private static final int MOST_BYTES = 100 * 1024;

	/** So many stops of a long page are walked; its lists go on in the same way. */
	private static final int MOST_STOPS = 60;

	private final String base;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private final List<Response> responses = new ArrayList<>();

	public Window(int port, int width) {
		this("http://localhost:" + port, asked(width));
	}

	private Window(String base, Browser.NewContextOptions asked) {
		this.base = base;
		this.context = Chromium.browser().newContext(asked);
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add("console: " + message.text());
			}
		});
		this.page.onPageError((error) -> this.complaints.add("error: " + error));
		this.page.onResponse(this.responses::add);
	}

	public static Window withoutScript(int port, int width) {
		return new Window("http://localhost:" + port, asked(width).setJavaScriptEnabled(false));
	}

	private static Browser.NewContextOptions asked(int width) {
		return new Browser.NewContextOptions().setViewportSize(width, 800);
	}

	/**
	 * A window of another width on the same session: who has signed in here is there too.
	 */
	public Window beside(int width) {
		return new Window(this.base, asked(width).setStorageState(this.context.storageState()));
	}

	public Page page() {
		return this.page;
	}

	/** Opens a page and answers its status. */
	public int open(String path) {
		this.complaints.clear();
		this.responses.clear();
		return this.page.navigate(this.base + path).status();
	}

	public Window signIn(String email, String password) {
		open("/sign-in");
		this.page.fill("form:has(input[name=password]) [name=username]", email);
		this.page.fill("input[name=password]", password);
		this.page.press("input[name=password]", "Enter");
		this.page.waitForURL((address) -> !address.contains("/sign-in"));
		return this;
	}

	/**
	 * From now on the browser holds a cookie.
	 * @param cookie as {@code name=value}
	 */
	public Window hold(String cookie) {
		String[] parts = cookie.split("=", 2);
		this.context.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(this.base)));
		return this;
	}

	/** From now on the browser holds no cookie at all. */
	public void holdNothing() {
		this.context.clearCookies();
	}

	/** Enters as somebody whom the demonstration's sign-in page lists. */
	public void enterAs(String person) {
		open("/sign-in");
		this.page.click("button:has-text(\"" + person + "\")");
		this.page.waitForURL((address) -> !address.contains("/sign-in"));
	}

	/** Follows the first link of the page's own text that holds the words. */
	public void follow(String words) {
		this.page.locator("main a").filter(new Locator.FilterOptions().setHasText(words)).first().click();
		this.page.waitForLoadState();
	}

	/**
	 * Takes a picture of what the window shows first, light enough to be shown in a text.
	 */
	public void picture(Path file) {
		int width = this.page.viewportSize().width;
		this.page.setViewportSize(width, (width == PHONE) ? 740 : 1000);
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setType(ScreenshotType.JPEG).setQuality(72));
	}

	/**
	 * Breaches of WCAG 2.2 A and AA that axe finds. The dark changes nothing but colours
	 * ({@code DarkTest}), so that only the rules about colours are asked there.
	 */
	public List<String> barriers() {
		List<String> found = new ArrayList<>();
		emulate(ColorScheme.LIGHT);
		Axe.breaches(this.page).forEach((breach) -> found.add(ColorScheme.LIGHT + ": " + breach));
		emulate(ColorScheme.DARK);
		Axe.breachesByColour(this.page).forEach((breach) -> found.add(ColorScheme.DARK + ": " + breach));
		emulate(ColorScheme.LIGHT);
		return found;
	}

	private void emulate(ColorScheme scheme) {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
	}

	/** What makes the page wider than its window. */
	public List<String> overflow() {
		Object wide = this.page.evaluate("""
				() => {
				  const width = document.documentElement.clientWidth;
				  if (document.documentElement.scrollWidth <= width) return [];
				  const out = [...document.querySelectorAll('body *')].filter(e => {
				    const box = e.getBoundingClientRect();
				    return box.right > width + 1 && box.width > 1 && getComputedStyle(e).position !== 'absolute';
				  });
				  return ['page is ' + document.documentElement.scrollWidth + ' wide',
				    ...out.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
				}""");
		return strings(wide);
	}

	/** What does not fit the promise of a light page. */
	public List<String> weight() {
		this.page.waitForLoadState();
		int bytes = List.copyOf(this.responses)
			.stream()
			.mapToInt((response) -> response.request().sizes().responseBodySize)
			.sum();
		return (bytes > MOST_BYTES) ? List.of("page brings " + bytes + " bytes") : List.of();
	}

	/**
	 * Walks by the tab key: each stop must show where it is and not lie under something.
	 * The page itself looks at a stop when the key that leaves it goes down; asking it
	 * after each key would take twice as long.
	 */
	public List<String> lostFocus() {
		this.page.evaluate(
				"""
						() => {
						  const walk = window.hakbangWalk = {wrong: [], ended: false, begun: false};
						  const look = () => {
						    const e = document.activeElement;
						    if (!e || e === document.body) { walk.ended = walk.begun; walk.begun = true; return; }
						    const style = getComputedStyle(e);
						    const box = e.getBoundingClientRect();
						    const name = e.outerHTML.slice(0, 120);
						    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) walk.wrong.push('no ring: ' + name);
						    if (box.bottom <= 0 || box.top >= innerHeight) walk.wrong.push('outside the window: ' + name);
						    else {
						      const first = e.getClientRects()[0];
						      const top = document.elementFromPoint(first.left + first.width / 2,
						        Math.min(first.top + first.height / 2, innerHeight - 1));
						      if (top && !e.contains(top) && !top.contains(e)) walk.wrong.push('hidden: ' + name);
						    }
						  };
						  addEventListener('keydown', event => { if (event.key === 'Tab' && !walk.ended) look(); }, true);
						  document.activeElement?.blur();
						  scrollTo(0, 0);
						}""");
		for (int stop = 0; stop <= MOST_STOPS; stop++) {
			this.page.keyboard().press("Tab");
			if (stop % 10 == 9 && Boolean.TRUE.equals(this.page.evaluate("() => window.hakbangWalk.ended"))) {
				break;
			}
		}
		// A walk that no key reached would find nothing wrong.
		return strings(this.page
			.evaluate("() => window.hakbangWalk.begun ? window.hakbangWalk.wrong : ['no key reached the page']"));
	}

	/** Takes pictures of the whole page: light, dark and as printed. */
	public void photograph(Path folder, String name) {
		String file = name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + this.page.viewportSize().width;
		take(folder.resolve(file + ".png"), new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		take(folder.resolve(file + "-dark.png"), new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		take(folder.resolve(file + "-print.png"),
				new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private void take(Path file, Page.EmulateMediaOptions media) {
		this.page.emulateMedia(media);
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
	}

	/**
	 * What the browser complained about: refused by the policy, not found, not
	 * understood.
	 */
	public List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	private static List<String> strings(Object found) {
		return ((List<?>) found).stream().map(String::valueOf).toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
