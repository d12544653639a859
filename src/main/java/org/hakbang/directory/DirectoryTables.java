package org.hakbang.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tables of what a list shows; that one is taken away stands in the trail. */
@Component
public class DirectoryTables {

	private final Directory directory;

	private final Partners partners;

	private final Windows windows;

	private final DirectoryWords words;

	DirectoryTables(Directory directory, Partners partners, Windows windows, DirectoryWords words) {
		this.directory = directory;
		this.partners = partners;
		this.windows = windows;
		this.words = words;
	}

	@Transactional
	public DirectoryTable partners(String country, DirectoryQuery query) {
		List<List<Object>> rows = this.partners.all(country, query).stream().map((partner) -> {
			PartnerData data = partner.data();
			return row(partner.upkeep(), data.name(), this.words.services(data.services()), this.words.where(data),
					data.reach(), String.join(", ", data.languages()), data.note());
		}).toList();
		this.directory.taken(country, "partners");
		return new DirectoryTable(this.words.message("directory.partners"),
				header("name", "services", "where", "reach", "languages", "note"), rows);
	}

	@Transactional
	public DirectoryTable windows(String country, DirectoryQuery query) {
		List<List<Object>> rows = this.windows.all(country, query).stream().map((window) -> {
			WindowData data = window.data();
			return row(window.upkeep(), data.name(), data.funder(),
					this.words.message("directory.form." + data.form().key()), data.opens(), data.closes(),
					data.minimum(), data.maximum(), data.currency(), data.rate(), data.grace(), data.term(),
					data.ownShare(), this.words.sectors(data.excluded()), this.words.applicants(data.kinds()),
					data.ageFrom(), data.ageTo(), String.join("\n", data.pieces()), data.deposit(), data.decides(),
					data.note());
		}).toList();
		this.directory.taken(country, "windows");
		return new DirectoryTable(this.words.message("directory.windows"),
				header("name", "funder", "form", "opens", "closes", "minimum", "maximum", "currency", "rate", "grace",
						"term", "ownShare", "excluded", "kinds", "ageFrom", "ageTo", "pieces", "deposit", "decides",
						"note"),
				rows);
	}

	/** How an entry is kept stands at the end of each row. */
	private List<String> header(String... fields) {
		return Stream.concat(Stream.of(fields), Stream.of("checkedOn", "sampleOf", "endedOn"))
			.map((field) -> this.words.message("directory.field." + field))
			.toList();
	}

	private static List<Object> row(Upkeep upkeep, @Nullable Object... values) {
		List<Object> row = new ArrayList<>();
		for (Object value : values) {
			row.add((value != null) ? value : "");
		}
		for (Object value : new @Nullable Object[] { upkeep.checkedOn(), upkeep.sampleOf(), upkeep.endedOn() }) {
			row.add((value != null) ? value : "");
		}
		return List.copyOf(row);
	}

}
