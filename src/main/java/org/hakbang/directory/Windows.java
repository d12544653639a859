package org.hakbang.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hakbang.directory.UpkeepRows.Kind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The windows of funders in the directories of countries. Applications that were begun
 * keep the terms they were begun with, whatever becomes of the window.
 */
@Service
public non-sealed class Windows extends Entries<FundingWindow, WindowData> {

	Windows(WindowRows rows, Keeping keeping) {
		super(keeping, rows, Kind.WINDOW);
	}

	@Override
	Optional<WindowData> read(DirectoryForm form, String country) {
		return WindowForm.read(form, this.keeping.rights().currency(country));
	}

	@Override
	Map<String, List<String>> fields(WindowData data) {
		return terms(data);
	}

	@Override
	WindowData data(FundingWindow entry) {
		return entry.data();
	}

	@Override
	Predicate<FundingWindow> narrowed(String country, DirectoryQuery query) {
		return (entry) -> query.form().isEmpty() || entry.data().form().key().equals(query.form());
	}

	@Override
	Stream<String> words(WindowData data) {
		return Stream.concat(Stream.of(data.name(), data.funder(), data.deposit(), data.note()),
				data.pieces().stream());
	}

	/** How the windows that are there fit a project, what fits best first. */
	@Transactional(readOnly = true)
	public List<Fit> fitting(String country, FitFacts facts) {
		return Fitting.of(all(country, DirectoryQuery.EVERYTHING), facts);
	}

	/** The terms as words by field, to be kept elsewhere. */
	public static Map<String, List<String>> terms(WindowData data) {
		return WindowForm.of(data);
	}

	/** The terms that were kept so; empty if they are none. */
	public static Optional<WindowData> terms(Map<String, List<String>> fields) {
		return WindowForm.read(new DirectoryForm(fields), "");
	}

}
