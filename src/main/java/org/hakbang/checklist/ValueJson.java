package org.hakbang.checklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Values as JSON, in a form that stays: {@code {"kind":"yes-no","yes":true}}. Numbers are
 * words without needless zeros, so that equal values are equal texts.
 */
public final class ValueJson {

	private static final ObjectMapper JSON = new ObjectMapper();

	private ValueJson() {
	}

	public static ObjectNode tree(Value value) {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		if (value instanceof Value.YesNo answer) {
			return node.put("kind", "yes-no").put("yes", answer.yes());
		}
		if (value instanceof Value.Numeric numeric) {
			return node.put("kind", "number").put("number", plain(numeric.number()));
		}
		if (value instanceof Value.Money money) {
			return node.put("kind", "amount").put("amount", plain(money.amount())).put("currency", money.currency());
		}
		if (value instanceof Value.Day day) {
			return node.put("kind", "date").put("date", day.date().toString());
		}
		if (value instanceof Value.Chosen chosen) {
			return node.put("kind", "choice").put("option", chosen.option());
		}
		if (value instanceof Value.Items items) {
			node.put("kind", "ratio");
			items.items().forEach(node.putArray("items")::add);
			return node;
		}
		if (value instanceof Value.Parts parts) {
			node.put("kind", "parts");
			ObjectNode numbers = node.putObject("parts");
			new TreeMap<>(parts.parts()).forEach((part, number) -> numbers.put(part, plain(number)));
			return node;
		}
		return node.put("kind", "alternative").put("id", ((Value.Alternative) value).id());
	}

	static String write(Value value) {
		return tree(value).toString();
	}

	/**
	 * @throws IllegalArgumentException if the text was not made by {@link #tree}
	 */
	static Value read(String json) {
		try {
			return read(JSON.readTree(json));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a value: " + json, ex);
		}
	}

	private static Value read(JsonNode node) {
		return switch (node.path("kind").asText()) {
			case "yes-no" -> new Value.YesNo(node.required("yes").booleanValue());
			case "number" -> new Value.Numeric(new BigDecimal(node.required("number").textValue()));
			case "amount" -> money(node.required("amount").textValue(), node.required("currency").textValue());
			case "date" -> new Value.Day(LocalDate.parse(node.required("date").textValue()));
			case "choice" -> new Value.Chosen(node.required("option").textValue());
			case "ratio" -> {
				TreeSet<String> items = new TreeSet<>();
				node.required("items").forEach((item) -> items.add(item.textValue()));
				yield new Value.Items(items);
			}
			case "parts" -> {
				Map<String, BigDecimal> parts = new LinkedHashMap<>();
				node.required("parts")
					.properties()
					.forEach((part) -> parts.put(part.getKey(), new BigDecimal(part.getValue().textValue())));
				yield new Value.Parts(parts);
			}
			case "alternative" -> new Value.Alternative(node.required("id").textValue());
			default -> throw new IllegalArgumentException("Not a value: " + node);
		};
	}

	private static Value money(String amount, String currency) {
		BigDecimal read = new BigDecimal(amount);
		int digits = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
		return new Value.Money((read.scale() < digits) ? read.setScale(digits) : read, currency);
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
