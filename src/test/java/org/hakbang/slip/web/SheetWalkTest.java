package org.hakbang.slip.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hakbang.checklist.Indicator;
import org.hakbang.checklist.Measure;
import org.hakbang.cycle.CycleId;
import org.hakbang.cycle.Cycles;
import org.hakbang.identity.ActingAs;
import org.hakbang.identity.Role;
import org.hakbang.shared.PersonId;
import org.hakbang.shared.Result;
import org.hakbang.shared.TerritoryId;
import org.hakbang.slip.SheetWriting;
import org.hakbang.slip.Slip;
import org.hakbang.slip.SlipStatus;
import org.hakbang.slip.Slips;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.Lgus;
import org.hakbang.testing.Page;
import org.hakbang.testing.TestPeople;
import org.hakbang.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The sheet of a slip goes out, is filled in by an office, and comes back. */
@AppTest
class SheetWalkTest {

	@LocalServerPort
	int port;

	@Autowired
	TestPeople people;

	@Autowired
	Cycles cycles;

	@Autowired
	Slips slips;

	@Autowired
	SheetWriting sheets;

	@Autowired
	ActingAs actingAs;

	TerritoryId lgu;

	PersonId ana;

	Visitor browser;

	CycleId cycle;

	Slip slip;

	@BeforeEach
	void open() {
		this.lgu = Lgus.next();
		this.ana = this.people.withAccount(Role.FOCAL_POINT, this.lgu);
		this.cycle = this.actingAs.run(this.ana,
				() -> ((Result.Done<CycleId>) this.cycles.open(this.lgu, "mainstreaming", 2026, 2028)).value());
		this.browser = new Visitor(this.port).signIn(this.people.email(this.ana), TestPeople.PASSWORD);
		this.slip = ask();
	}

	@Test
	void a_sheet_that_was_filled_in_comes_back_is_looked_at_and_accepted_with_one_click() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		cells.get(4).put(1, "Rosa Dimaculangan");
		fill(cells);
		Page preview = bring("hr.xlsx", workbook(cells, Map.of()));
		assertThat(preview.address().getPath()).isEqualTo("/slips/" + this.slip.id());
		assertThat(preview.text()).contains("Came as a sheet", "hr.xlsx", "Stated by Rosa Dimaculangan");
		assertThat(answered()).as("a preview saves nothing").isZero();
		Page done = preview.form("form[enctype]:has(input[name=name])").submit();
		assertThat(done.text()).contains(this.slip.asked().size() + " answers are in the record");
		assertThat(answered()).isEqualTo(this.slip.asked().size());
		for (String code : this.slip.codes()) {
			assertThat(this.browser.see("/cycles/" + this.cycle + "/indicators/" + code).find(".answer").text())
				.contains("Rosa Dimaculangan", "hr.xlsx");
		}
		assertThat(bring("again.xlsx", workbook(cells, Map.of())).find(".errors").text()).contains("is done with");
	}

	@Test
	void each_bad_cell_is_named_with_the_words_of_its_field_and_can_be_corrected_in_the_preview() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		cells.get(4).put(1, "Rosa Dimaculangan");
		fill(cells);
		int bad = row(cells, indicators().get(0).code());
		cells.get(bad).put(2, "perhaps");
		cells.get(bad).put(4, "yesterday");
		int formula = row(cells, indicators().get(1).code());
		Page preview = bring("hr.xlsx", workbook(cells, Map.of(formula, "1+1")));
		assertThat(preview.find(".errors").text()).contains(
				"Row " + bad + ", column C (" + indicators().get(0).code() + "): Choose one of the answers offered",
				"Row " + bad + ", column E", "Row " + formula + ", column C: a formula stands there");
		Page still = preview.form("form[enctype]:has(input[name=name])").submit();
		assertThat(still.status()).as("a bad cell is not passed over").isEqualTo(422);
		assertThat(still.find(".errors").text()).contains("Row " + bad + ", column C");
		Page done = Office.fill(still.form("form[enctype]:has(input[name=name])"), indicators())
			.fill(indicators().get(0).code() + ".speaksOf", "2026-03-02")
			.submit();
		assertThat(done.text()).contains(this.slip.asked().size() + " answers are in the record");
		assertThat(answered()).isEqualTo(this.slip.asked().size());
	}

	@Test
	void a_number_of_a_million_digits_is_a_bad_cell_and_costs_no_time() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		fill(cells);
		int row = row(cells, indicators().get(0).code());
		cells.get(row).put(2, "1E+3000000");
		byte[] sheet = workbook(cells, Map.of());
		Page preview = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> bring("hr.xlsx", sheet));
		assertThat(preview.find(".errors").text()).contains("Row " + row + ", column C");
	}

	@Test
	void what_is_good_is_accepted_and_what_is_not_stays_to_be_corrected() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		cells.get(4).put(1, "Rosa Dimaculangan");
		fill(cells);
		cells.get(row(cells, indicators().get(0).code())).put(2, "perhaps");
		Page done = bring("hr.xlsx", workbook(cells, Map.of())).form("form[enctype]:has(input[name=name])").submit();
		assertThat(done.text()).contains("in the record", "One more needs your eye");
		assertThat(answered()).isEqualTo(this.slip.asked().size() - 1);
		assertThat(status()).isEqualTo(SlipStatus.RETURNED);
		done.form("form[action$=close]").submit();
		assertThat(status()).isEqualTo(SlipStatus.ACCEPTED);
	}

	@Test
	void one_row_alone_is_accepted() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		cells.get(4).put(1, "Rosa Dimaculangan");
		fill(cells);
		Page preview = bring("hr.xlsx", workbook(cells, Map.of()));
		String code = indicators().get(1).code();
		preview.form("form[enctype]:has(input[name=name])").press("button[value='" + code + "']");
		assertThat(answered()).isEqualTo(1);
		assertThat(status()).isEqualTo(SlipStatus.RETURNED);
	}

	@Test
	void the_same_saved_as_csv_comes_back_too() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		cells.get(4).put(1, "Rosa Dimaculangan");
		fill(cells);
		StringBuilder csv = new StringBuilder("\ufeff");
		for (int row = 1; row <= cells.lastKey(); row++) {
			Map<Integer, String> line = cells.getOrDefault(row, Map.of());
			for (int column = 0; column < 7; column++) {
				csv.append(column > 0 ? ";" : "")
					.append('"')
					.append(line.getOrDefault(column, "").replace("\"", "\"\""))
					.append('"');
			}
			csv.append("\r\n");
		}
		Page preview = bring("hr.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(preview.form("form[enctype]:has(input[name=name])").submit().text())
			.contains(this.slip.asked().size() + " answers are in the record");
	}

	@Test
	void what_is_no_sheet_of_ours_is_refused_with_words() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		Map<String, byte[]> files = new HashMap<>();
		files.put("cannot be read as a sheet", new byte[] { 'P', 'K', 3, 4, 0, 0, 0 });
		files.put("No code of a slip stands", "hello".getBytes(StandardCharsets.UTF_8));
		files.put("larger than 2 MB", new byte[3 * 1024 * 1024]);
		TreeMap<Integer, Map<Integer, String>> other = cells();
		other.get(1).put(1, "2222-2222");
		files.put("belongs to no slip of this cycle", workbook(other, Map.of()));
		TreeMap<Integer, Map<Integer, String>> missing = new TreeMap<>(cells);
		missing.remove(row(cells, indicators().get(0).code()));
		files.put("Rows are missing in this sheet: " + indicators().get(0).code(), workbook(missing, Map.of()));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Page refused = bring("hr.xlsx", file.getValue());
			assertThat(refused.status()).as(file.getKey()).isEqualTo(422);
			assertThat(refused.find(".errors").text()).contains(file.getKey());
		}
		assertThat(bring("far.xlsx", far(workbook(cells, Map.of()))).find(".errors").text())
			.as("a column that no sheet has")
			.contains("cannot be read as a sheet");
		assertThat(bring("bomb.xlsx", bomb()).find(".errors").text()).contains("cannot be read as a sheet");
		Page nothing = this.browser.see("/cycles/" + this.cycle + "/slips").form("form[action$=sheet]").submit();
		assertThat(nothing.find(".errors").text()).contains("choose the file first");
		assertThat(status()).isEqualTo(SlipStatus.OPEN);
	}

	/** The same workbook with one cell far beyond the end of any sheet. */
	private static byte[] far(byte[] workbook) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				out.write(text.replaceFirst("<c r=\"B1\"", "<c r=\"ZZZZZZ1\"").getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void what_does_not_apply_is_written_with_its_reason_into_the_cell_or_into_the_remark() throws IOException {
		TreeMap<Integer, Map<Integer, String>> cells = cells();
		cells.get(4).put(1, "Rosa Dimaculangan");
		fill(cells);
		String first = indicators().get(0).code();
		String second = indicators().get(1).code();
		cells.get(row(cells, first)).put(2, "Does not apply here because we have no airport");
		cells.get(row(cells, second)).put(2, "n/a");
		Page preview = bring("hr.xlsx", workbook(cells, Map.of()));
		assertThat(preview.text()).contains("Not applicable: we have no airport");
		assertThat(preview.find(".errors").text()).as("a reason is needed").contains(second);
		cells.get(row(cells, second)).put(6, "There is no such office");
		assertThat(bring("hr.xlsx", workbook(cells, Map.of())).text()).contains("Not applicable: we have no airport",
				"Not applicable: There is no such office");
	}

	private Page bring(String name, byte[] file) {
		return this.browser.see("/cycles/" + this.cycle + "/slips")
			.form("form[action$=sheet]")
			.attach("sheet", name, file)
			.submit();
	}

	/** A workbook of four kilobytes that unpacks to forty megabytes. */
	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] zeros = new byte[1024 * 1024];
			for (int megabyte = 0; megabyte < 40; megabyte++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	/** What stands in the sheet that we made, by row from 1 and column from 0. */
	private TreeMap<Integer, Map<Integer, String>> cells() throws IOException {
		byte[] ours = this.actingAs.run(this.ana, () -> this.sheets.of(this.slip.id()));
		TreeMap<Integer, Map<Integer, String>> cells = new TreeMap<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(ours))) {
			for (Row row : book.getFirstSheet().read()) {
				Map<Integer, String> line = new TreeMap<>();
				row.forEach((cell) -> {
					if (cell != null) {
						line.put(cell.getColumnIndex(), cell.getText());
					}
				});
				cells.put(row.getRowNum(), line);
			}
		}
		assertThat(cells.get(1)).containsEntry(1, this.slip.code().toString());
		return cells;
	}

	private static byte[] workbook(Map<Integer, Map<Integer, String>> cells, Map<Integer, String> formulas)
			throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Excel", null)) {
			Worksheet sheet = book.newWorksheet("Questions");
			cells.forEach((row, line) -> line.forEach((column, text) -> {
				if (text.matches("[0-9]E[+][0-9]+")) {
					sheet.value(row - 1, column, new BigDecimal(text));
				}
				else if (text.matches("[0-9]+")) {
					sheet.value(row - 1, column, Integer.valueOf(text));
				}
				else {
					sheet.value(row - 1, column, text);
				}
			}));
			formulas.forEach((row, formula) -> sheet.formula(row - 1, 2, formula));
		}
		return bytes.toByteArray();
	}

	private static int row(Map<Integer, Map<Integer, String>> cells, String key) {
		return cells.entrySet()
			.stream()
			.filter((row) -> row.getValue().getOrDefault(0, "").equals(key)
					|| row.getValue().getOrDefault(0, "").startsWith(key + " "))
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	/** An office writes an answer into each row, in the words that the sheet offers. */
	private void fill(Map<Integer, Map<Integer, String>> cells) {
		for (Indicator indicator : indicators()) {
			Office.answer(indicator).forEach((field, value) -> {
				String rest = field.substring(indicator.code().length() + 1);
				String key = rest.startsWith("part.") ? indicator.code() + " " + rest.substring("part.".length())
						: rest.equals("item") ? indicator.code() + " " + value : indicator.code();
				String text = rest.equals("item") ? "Yes" : said(indicator, value);
				cells.get(row(cells, key)).put(2, text);
			});
		}
	}

	private static String said(Indicator indicator, String value) {
		if (indicator.measure() instanceof Measure.Choice choice) {
			return choice.options()
				.stream()
				.filter((one) -> one.id().equals(value))
				.findFirst()
				.orElseThrow()
				.label()
				.byLanguage()
				.get("en");
		}
		return value;
	}

	private Slip ask() {
		return this.actingAs.run(this.ana, () -> {
			Map<String, List<String>> fields = new HashMap<>();
			fields.put("office", List.of("hr"));
			fields.put("due", List.of(this.slips.asking(this.cycle, Set.of()).due().toString()));
			return ((Result.Done<List<Slip>>) this.slips.ask(this.cycle, fields)).value().get(0);
		});
	}

	private SlipStatus status() {
		return this.actingAs.run(this.ana, () -> this.slips.get(this.slip.id()).status());
	}

	private List<Indicator> indicators() {
		return this.actingAs.run(this.ana, () -> List.copyOf(this.slips.questions(this.slip.id()).values()));
	}

	private long answered() {
		return this.actingAs.run(this.ana, () -> this.cycles.standings(this.cycle)
			.stream()
			.filter((standing) -> this.slip.codes().contains(standing.indicator().code()) && standing.answer() != null)
			.count());
	}

}
