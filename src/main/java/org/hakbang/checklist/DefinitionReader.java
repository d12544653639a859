package org.hakbang.checklist;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code cycle.yaml} and the checklists it names, and says everything that is wrong
 * with them at once. What only others can know (processes, roles, names of computed
 * values and of conditions) is not checked here.
 */
public final class DefinitionReader {

	private DefinitionReader() {
	}

	/**
	 * Reads the files of one cycle.
	 * @param files contents by name inside the cycle's folder, such as
	 * {@code cycle.yaml}, {@code 1-prepare.yaml}
	 */
	public static Read read(Map<String, byte[]> files) {
		throw new IllegalStateException("skeleton");
	}

	/**
	 * What was read.
	 *
	 * @param definition null if there is any finding
	 * @param findings in the order of files and lines; empty if all is well
	 */
	public record Read(@Nullable CycleDefinition definition, List<Finding> findings) {

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param line from 1; 0 for the file as a whole
	 * @param reason what is wrong and what would be right, in plain English
	 */
	public record Finding(String file, int line, String reason) {

		@Override
		public String toString() {
			return this.file + ":" + this.line + ": " + this.reason;
		}

	}

}
