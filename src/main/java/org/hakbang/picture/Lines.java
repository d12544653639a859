package org.hakbang.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines that fit, for SVG cannot. The reader's face is not known, so
 * widths are those of a rather wide one.
 */
final class Lines {

	private static final String NARROW = "iljtfrI.,:;'’|!()[] -";

	private static final String WIDE = "mwMW@%—";

	private Lines() {
	}

	/**
	 * Breaks.
	 * @param width in the same unit as {@code size}, the height of the letters
	 * @param most how many lines there is room for; what is left over ends in an ellipsis
	 */
	static List<String> of(String text, double width, double size, int most) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			String rest = word;
			if (line.length() > 0 && width(line + " " + rest, size) > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			while (width(rest, size) > width && rest.length() > 1) {
				int fits = rest.length() - 1;
				while (fits > 1 && width(rest.substring(0, fits) + "-", size) > width) {
					fits--;
				}
				lines.add(rest.substring(0, fits) + "-");
				rest = rest.substring(fits);
			}
			line.append((line.length() > 0) ? " " : "").append(rest);
		}
		if (line.length() > 0) {
			lines.add(line.toString());
		}
		return (lines.size() > most) ? shortened(lines, width, size, most) : lines;
	}

	private static List<String> shortened(List<String> lines, double width, double size, int most) {
		String last = lines.get(most - 1) + "…";
		while (width(last, size) > width && last.length() > 2) {
			last = last.substring(0, last.length() - 2) + "…";
		}
		List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
		kept.add(last);
		return kept;
	}

	static double width(String text, double size) {
		return text.chars().mapToDouble(Lines::letter).sum() * size;
	}

	private static double letter(int letter) {
		if (NARROW.indexOf(letter) >= 0) {
			return 0.33;
		}
		if (WIDE.indexOf(letter) >= 0) {
			return 0.9;
		}
		return Character.isUpperCase(letter) ? 0.7 : 0.6;
	}

}
