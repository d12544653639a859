package org.hakbang.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.hakbang.shared.Sha256;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One way to write a JSON tree (RFC 8785: keys sorted by UTF-16 units, no white space),
 * so that equal content has an equal hash. Numbers differ from the RFC in one point: they
 * keep all their decimal digits instead of passing through a double, because money must
 * not be rounded.
 */
public final class CanonicalJson {

	private CanonicalJson() {
	}

	public static String write(JsonNode tree) {
		StringBuilder out = new StringBuilder();
		write(tree, out);
		return out.toString();
	}

	/** SHA-256 of the text's UTF-8 bytes, in hex. */
	public static String sha256(String canonical) {
		return Sha256.of(canonical);
	}

	private static void write(JsonNode node, StringBuilder out) {
		switch (node.getNodeType()) {
			case OBJECT -> writeObject(node, out);
			case ARRAY -> writeArray(node, out);
			case STRING -> writeString(node.textValue(), out);
			case NUMBER -> out.append(number(node.decimalValue()));
			case BOOLEAN, NULL -> out.append(node.asText());
			default -> throw new IllegalArgumentException("Not JSON: " + node.getNodeType());
		}
	}

	private static void writeObject(JsonNode node, StringBuilder out) {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		names.sort(null);
		out.append('{');
		for (int i = 0; i < names.size(); i++) {
			if (i > 0) {
				out.append(',');
			}
			writeString(names.get(i), out);
			out.append(':');
			write(node.get(names.get(i)), out);
		}
		out.append('}');
	}

	private static void writeArray(JsonNode node, StringBuilder out) {
		out.append('[');
		for (Iterator<JsonNode> items = node.elements(); items.hasNext();) {
			write(items.next(), out);
			if (items.hasNext()) {
				out.append(',');
			}
		}
		out.append(']');
	}

	private static String number(BigDecimal number) {
		return (number.signum() == 0) ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static void writeString(String text, StringBuilder out) {
		out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '"' -> out.append("\\\"");
				case '\\' -> out.append("\\\\");
				case '\b' -> out.append("\\b");
				case '\t' -> out.append("\\t");
				case '\n' -> out.append("\\n");
				case '\f' -> out.append("\\f");
				case '\r' -> out.append("\\r");
				default -> out.append((c < ' ') ? String.format("\\u%04x", (int) c) : String.valueOf(c));
			}
		}
		out.append('"');
	}

}
