package org.hakbang.checklist;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hakbang.checklist.DefinitionReader.Finding;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as nodes that know their line; words stay words ({@code yes} is no
 * boolean). What is wrong is noted in a list shared by all files of the cycle.
 */
final class YamlFile {

	private final String name;

	private final List<Finding> findings;

	YamlFile(String name, List<Finding> findings) {
		this.name = name;
		this.findings = findings;
	}

	/** The map at the root; empty if the file is missing or cannot be read. */
	Optional<YamlMap> root(Map<String, byte[]> files) {
		byte[] content = files.get(this.name);
		if (content == null) {
			this.findings.add(new Finding(this.name, 0, "the file is missing"));
			return Optional.empty();
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			LoaderOptions options = new LoaderOptions();
			options.setNestingDepthLimit(20);
			Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
			if (root instanceof MappingNode map) {
				return Optional.of(new YamlMap(this, map));
			}
			this.findings.add(new Finding(this.name, 1, "a map of keys and values is expected"));
		}
		catch (CharacterCodingException ex) {
			this.findings.add(new Finding(this.name, 0, "the file is not UTF-8 text"));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 0;
			this.findings.add(new Finding(this.name, line,
					"not valid YAML: " + ex.getProblem() + " (put texts with signs such as ? : , # into quotes)"));
		}
		catch (YAMLException ex) {
			this.findings.add(new Finding(this.name, 0, "not valid YAML: " + ex.getMessage()));
		}
		return Optional.empty();
	}

	void finding(Node at, String reason) {
		this.findings.add(new Finding(this.name, at.getStartMark().getLine() + 1, reason));
	}

	static Comparator<Finding> order() {
		return Comparator.comparing(Finding::file).thenComparingInt(Finding::line);
	}

}
