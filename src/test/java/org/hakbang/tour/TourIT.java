package org.hakbang.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hakbang.testing.JarApplication;
import org.hakbang.testing.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's tour, walked in a real browser on the demonstration as it ships. The
 * pictures go to {@code target/tour}; with {@code -Dhakbang.tour=docs/tour} they replace
 * those that the README shows.
 */
class TourIT {

	private static final Pattern PICTURE = Pattern.compile("docs/tour/([a-z-]+)-(1440|360)\\.jpg");

	@TempDir
	Path data;

	@Test
	void every_stop_of_the_readme_s_tour_is_there_and_can_be_seen_on_desk_and_phone() throws IOException {
		Path pictures = Files.createDirectories(Path.of(System.getProperty("hakbang.tour", "target/tour")));
		List<String> wrong = new ArrayList<>();
		try (JarApplication product = JarApplication.launch(this.data.resolve("data"), Map.of(), "--hakbang.demo=true",
				"--hakbang.allow-http=true")) {
			String address = product.address();
			int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
			for (int width : List.of(Window.DESK, Window.PHONE)) {
				for (Stop stop : Stop.all()) {
					try (Window window = new Window(port, width)) {
						walk(window, stop);
						window.overflow().forEach((found) -> wrong.add(stop.name() + " at " + width + ": " + found));
						window.picture(pictures.resolve(stop.name() + "-" + width + ".jpg"));
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	private static void walk(Window window, Stop stop) {
		if (!stop.person().isEmpty()) {
			window.enterAs(stop.person());
		}
		assertThat(window.open(stop.start())).as(stop.name()).isEqualTo(200);
		stop.way().forEach(window::follow);
		assertThat(window.page().locator("main").innerText()).as(stop.name()).contains(stop.shows());
	}

	@Test
	void the_readme_shows_each_stop_and_no_other() throws IOException {
		List<String> shown = new ArrayList<>();
		Matcher picture = PICTURE.matcher(Files.readString(Path.of("README.md")));
		while (picture.find()) {
			assertThat(Path.of(picture.group())).as("a picture of the README").exists();
			shown.add(picture.group(1) + "-" + picture.group(2));
		}
		List<String> taken = new ArrayList<>();
		Stop.all().forEach((stop) -> taken.addAll(List.of(stop.name() + "-1440", stop.name() + "-360")));
		assertThat(shown).containsExactlyInAnyOrderElementsOf(taken);
	}

}
