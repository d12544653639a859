package org.hakbang.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a file {@code directory/XX.yaml} says of a country.
 *
 * @param checkEveryMonths after how many months an entry must be looked at again
 * @param of the day of which the samples speak, {@code yyyy-mm-dd}; empty without samples
 * @param partners samples: what their form holds, by the names of its fields
 * @param windows the same
 */
record DirectoryFile(@JsonProperty("check-every-months") int checkEveryMonths, String of, List<Sample> partners,
		List<Sample> windows) {

	/** Where a country has no file, and so no samples. */
	static final DirectoryFile NONE = new DirectoryFile(0, "", List.of(), List.of());

	/** Where a file, or no file, says nothing else. */
	private static final int HALF_A_YEAR = 6;

	DirectoryFile {
		checkEveryMonths = (checkEveryMonths > 0) ? checkEveryMonths : HALF_A_YEAR;
	}

	LocalDate day() {
		return LocalDate.parse(this.of);
	}

	/**
	 * A sample.
	 *
	 * @param key by which it is known once it stands in a directory
	 * @param fields one value or several
	 */
	record Sample(String key, Map<String, @Nullable Object> fields) {

		Map<String, List<String>> form() {
			return this.fields.entrySet()
				.stream()
				.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, (field) -> values(field.getValue())));
		}

		private static List<String> values(@Nullable Object value) {
			return (value instanceof List<?> several) ? several.stream().map(String::valueOf).toList()
					: List.of(String.valueOf(value));
		}

	}

}
