package org.hakbang.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Reads {@code directory/XX.yaml}: how often a country checks, and its samples. */
@Component
class DirectoryFiles {

	private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

	private final Map<String, DirectoryFile> files = new ConcurrentHashMap<>();

	/**
	 * @param country a code that is known to be one
	 */
	DirectoryFile of(String country) {
		return this.files.computeIfAbsent(country, DirectoryFiles::read);
	}

	private static DirectoryFile read(String country) {
		ClassPathResource file = new ClassPathResource("directory/" + country + ".yaml");
		if (!file.exists()) {
			return DirectoryFile.NONE;
		}
		try (InputStream content = file.getInputStream()) {
			return YAML.readValue(content, DirectoryFile.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
