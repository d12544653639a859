package org.hakbang.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Looks for words in every column of every table, the engine's and the sessions'
 * included: as they are, in capitals or small letters, as UTF-16, and as programs write
 * them down (hexadecimal, Base64, escaped for JSON or for an address). Words that
 * straddle two rows are not found.
 */
@Component
public class WholeDatabase {

	private final JdbcClient database;

	WholeDatabase(JdbcClient database) {
		this.database = database;
	}

	public boolean contains(String words) {
		return !places(words).isEmpty();
	}

	/** Where the words stand, as {@code table.column}. */
	public List<String> places(String words) {
		if (words.length() < 5) {
			throw new IllegalArgumentException("So short a word is found anywhere: " + words);
		}
		Set<String> forms = forms(words);
		List<String> texts = forms.stream().map((form) -> form.toLowerCase(Locale.ROOT)).distinct().toList();
		List<byte[]> bytes = bytes(words, forms);
		return columns().stream()
			.filter((column) -> column.binary() ? holds(column, "position(? in %s) > 0", bytes)
					: holds(column, "strpos(lower(%s::text), ?) > 0", texts))
			.map(Column::toString)
			.toList();
	}

	private boolean holds(Column column, String test, List<?> sought) {
		String one = test.formatted("\"" + column.name() + "\"");
		String any = String.join(" or ", sought.stream().map((each) -> one).toList());
		return this.database.sql("select exists (select from \"" + column.table() + "\" where " + any + ")")
			.params(sought)
			.query(Boolean.class)
			.single();
	}

	/** How programs write the words down. */
	private static Set<String> forms(String words) {
		Set<String> forms = new LinkedHashSet<>();
		String address = UriUtils.encode(words, StandardCharsets.UTF_8);
		forms.add(words);
		forms.add(new String(JsonStringEncoder.getInstance().quoteAsString(words)));
		forms.add(escaped(words));
		forms.add(address);
		forms.add(address.replace("%20", "+"));
		for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			forms.add(HexFormat.of().formatHex(words.getBytes(charset)));
			forms.addAll(base64(words.getBytes(charset)));
		}
		return forms;
	}

	/** Bytes know no small and capital letters, so both are sought. */
	private static List<byte[]> bytes(String words, Set<String> forms) {
		Set<String> texts = new LinkedHashSet<>(forms);
		List<byte[]> bytes = new ArrayList<>();
		for (String each : List.of(words, words.toLowerCase(Locale.ROOT), words.toUpperCase(Locale.ROOT))) {
			texts.addAll(forms(each));
			bytes.add(each.getBytes(StandardCharsets.UTF_16LE));
			bytes.add(each.getBytes(StandardCharsets.UTF_16BE));
		}
		texts.forEach((text) -> bytes.add(text.getBytes(StandardCharsets.UTF_8)));
		return bytes;
	}

	/** What is the same of it wherever it begins in what is encoded. */
	private static List<String> base64(byte[] bytes) {
		List<String> found = new ArrayList<>();
		for (int before = 0; before < 3; before++) {
			byte[] whole = new byte[before + bytes.length];
			System.arraycopy(bytes, 0, whole, before, bytes.length);
			String text = Base64.getEncoder().withoutPadding().encodeToString(whole);
			// The first and the last sign may also hold bits of a neighbour.
			found.add(text.substring((before > 0) ? before + 1 : 0, text.length() - ((whole.length % 3 > 0) ? 1 : 0)));
		}
		return found;
	}

	/** With each sign beyond ASCII as backslash, u and four digits. */
	private static String escaped(String words) {
		StringBuilder text = new StringBuilder();
		words.chars()
			.forEach((sign) -> text.append((sign < 128) ? String.valueOf((char) sign) : "\\u%04x".formatted(sign)));
		return text.toString();
	}

	private List<Column> columns() {
		return this.database.sql("""
				select c.relname as table, a.attname as name, a.atttypid = 'bytea'::regtype as binary
				from pg_class c join pg_attribute a on a.attrelid = c.oid
				where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm')
					and a.attnum > 0 and not a.attisdropped
				order by c.relname, a.attnum
				""").query(Column.class).list();
	}

	private record Column(String table, String name, boolean binary) {

		@Override
		public String toString() {
			return this.table + "." + this.name;
		}

	}

}
