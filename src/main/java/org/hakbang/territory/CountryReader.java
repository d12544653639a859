package org.hakbang.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Reads country files and refuses what makes no sense, with file and line. */
final class CountryReader {

	private final ObjectMapper yaml = new ObjectMapper(
			YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.registerModule(new SimpleModule()
			.addDeserializer(ZoneId.class, new Words<>(ZoneId.class, ZoneId::of, "a zone such as Asia/Manila"))
			.addDeserializer(LocalDate.class,
					new Words<>(LocalDate.class, LocalDate::parse, "a day such as 2026-02-17")));

	/**
	 * One country with the holidays that an operator added.
	 * @param holidays a folder, empty for none
	 */
	Country country(Resource file, String holidays) {
		Country country = read(file, Country.class);
		if (!(country.code() + ".yaml").equals(file.getFilename())) {
			throw new CountryFileRefused("%s is of country %s".formatted(file.getFilename(), country.code()), null);
		}
		Currency.getInstance(country.currency());
		FileSystemResource added = new FileSystemResource(Path.of(holidays, country.code() + ".yaml"));
		return (holidays.isBlank() || !added.exists()) ? country : with(country, added);
	}

	private Country with(Country country, FileSystemResource added) {
		try {
			return country.with(read(added, Added.class).holidays());
		}
		catch (IllegalArgumentException ex) {
			throw new CountryFileRefused(added.getPath() + ": " + ex.getMessage(), ex);
		}
	}

	private <T> T read(Resource file, Class<T> type) {
		try (InputStream content = file.getInputStream()) {
			return this.yaml.readValue(content, type);
		}
		catch (JsonProcessingException ex) {
			Throwable reason = (ex.getCause() instanceof IllegalArgumentException) ? ex.getCause() : ex;
			String said = (reason instanceof JsonProcessingException json) ? json.getOriginalMessage()
					: reason.getMessage();
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 0;
			// An operator's file bears the name of ours: only the whole path tells them
			// apart.
			Object name = (file instanceof FileSystemResource own) ? own.getPath() : file.getFilename();
			throw new CountryFileRefused("%s:%d: %s".formatted(name, line, said), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What an operator's file holds. */
	private record Added(LinkedHashMap<String, Holiday> holidays) {

	}

	/** A value that is written as one word. */
	private static final class Words<T> extends StdDeserializer<T> {

		private final transient Function<String, T> parse;

		private final String expected;

		Words(Class<T> type, Function<String, T> parse, String expected) {
			super(type);
			this.parse = parse;
			this.expected = expected;
		}

		@Override
		public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			try {
				return this.parse.apply(parser.getText());
			}
			catch (DateTimeException ex) {
				throw context.weirdStringException(parser.getText(), handledType(), this.expected + " is expected");
			}
		}

	}

}
