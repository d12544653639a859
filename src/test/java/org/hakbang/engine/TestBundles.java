package org.hakbang.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Lends the application a bundle of a test's own. What was opened with it keeps it; other
 * tests do not meet it.
 */
@Component
public class TestBundles {

	private final BundleSource source;

	private final Bundles bundles;

	TestBundles(BundleSource source, Bundles bundles) {
		this.source = source;
		this.bundles = bundles;
	}

	/**
	 * @param folder has the folders {@code checklists} and {@code processes}
	 */
	public <T> T with(Path folder, Supplier<T> work) {
		List<BundleFiles> all = new ArrayList<>(this.source.read());
		all.addAll(new BundleSource(folder.resolve("processes").toString(), folder.resolve("checklists").toString())
			.read());
		this.bundles.load(new BundleSource("", "") {

			@Override
			List<BundleFiles> read() {
				return all;
			}

		});
		try {
			return work.get();
		}
		finally {
			this.bundles.load(this.source);
		}
	}

}
