package org.hakbang.dashboard;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hakbang.engine.Bundles;
import org.hakbang.shared.Forbidden;
import org.hakbang.shared.TerritoryId;
import org.hakbang.territory.TerritoryView;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where many territories stand: the page and the same as a file. */
@Controller
class MatrixController {

	private final MatrixReading reading;

	private final Watched watched;

	private final Bundles bundles;

	private final LastMatrix last;

	private final MatrixWords words;

	MatrixController(MatrixReading reading, Watched watched, Bundles bundles, LastMatrix last, MatrixWords words) {
		this.reading = reading;
		this.watched = watched;
		this.bundles = bundles;
		this.last = last;
		this.words = words;
	}

	@GetMapping("/matrix")
	String highest() {
		return "redirect:/matrix/" + this.watched.highest().orElseThrow(Forbidden::new).id().key();
	}

	@GetMapping("/matrix/{key}")
	String matrix(@PathVariable String key, @RequestParam Map<String, String> fields, HttpServletRequest request,
			Model model) {
		TerritoryId id = TerritoryId.ofKey(key);
		MatrixQuery query = query(fields);
		MatrixView view = this.reading.page(id, query);
		String within = fields.getOrDefault("within", "");
		List<TerritoryView> ways = view.inside();
		for (TerritoryView way : ways) {
			if (way.id().key().equals(within) && !way.id().equals(id)) {
				return "redirect:" + query.page(1).address(way.id());
			}
		}
		this.last.remember(view.place(), view.at(view.page()), request);
		model.addAttribute("view", view);
		model.addAttribute("sought", List.of(Sought.values()));
		model.addAttribute("spans", MatrixQuery.SPANS);
		model.addAttribute("sorts", List.of(Sort.values()));
		model.addAttribute("levels", this.words.levels(view));
		model.addAttribute("kinds", this.words.kinds(view));
		model.addAttribute("states", this.words.states());
		return "dashboard/matrix";
	}

	@GetMapping("/matrix/{key}/matrix.csv")
	void csv(@PathVariable String key, @RequestParam Map<String, String> fields, HttpServletResponse response)
			throws IOException {
		TerritoryId id = TerritoryId.ofKey(key);
		MatrixQuery query = query(fields);
		try (MatrixCsv csv = new MatrixCsv(query, this.words, (place) -> begin(response, place, "csv", "text/csv"))) {
			this.reading.all(id, query, csv);
		}
	}

	@GetMapping("/matrix/{key}/matrix.xlsx")
	void xlsx(@PathVariable String key, @RequestParam Map<String, String> fields, HttpServletResponse response)
			throws IOException {
		TerritoryId id = TerritoryId.ofKey(key);
		MatrixQuery query = query(fields);
		try (MatrixXlsx xlsx = new MatrixXlsx(query, this.words, (place) -> begin(response, place, "xlsx",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))) {
			this.reading.all(id, query, xlsx);
		}
	}

	private MatrixQuery query(Map<String, String> fields) {
		return MatrixQuery.of(fields, this.bundles.current());
	}

	/** Nothing is sent before the reader is known to be allowed to have it. */
	private static java.io.OutputStream begin(HttpServletResponse response, TerritoryView place, String kind,
			String mediaType) throws IOException {
		String name = place.name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + kind;
		response.setContentType(mediaType);
		if (kind.equals("csv")) {
			response.setCharacterEncoding("UTF-8");
		}
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(name, java.nio.charset.StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		return response.getOutputStream();
	}

}
