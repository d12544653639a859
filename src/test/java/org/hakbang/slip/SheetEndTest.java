package org.hakbang.slip;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A cell that no sheet has is found before anybody makes room for it. */
class SheetEndTest {

	@ParameterizedTest
	@ValueSource(strings = { "<c r='XFE1'/>", "<c r=\"AAAAAAA1\"/>", "<c  s='1' r = '&#65;ZZZZ1'/>",
			"<x:c xmlns:x='u' r='zzzzzzzzzzzzzz9'/>", "<c r='ZZZZ1'/><broken" })
	void a_cell_beyond_the_last_column_is_found(String cell) {
		assertThat(SheetEnd.beyond(sheet(cell))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<c r='A1'/>", "<c r='XFD1048576'/>", "<c/>", "<v>ZZZZZZ1</v>", "not a sheet",
			"<row r='99999999'/>" })
	void a_sheet_up_to_its_end_is_left_to_the_reader(String cell) {
		assertThat(SheetEnd.beyond(sheet(cell))).isFalse();
	}

	private static ByteArrayInputStream sheet(String cell) {
		return new ByteArrayInputStream(("<worksheet><sheetData><row>" + cell + "</row></sheetData></worksheet>")
			.getBytes(StandardCharsets.UTF_8));
	}

}
