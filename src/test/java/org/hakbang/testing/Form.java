package org.hakbang.testing;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;

/** A form as a browser without JavaScript would send it. */
public class Form {

	private static final String BOUNDARY = "----hakbang-test-boundary";

	private final Visitor visitor;

	private final Element form;

	private final List<Field> fields = new ArrayList<>();

	private record Field(String name, String value, byte[] file) {
	}

	Form(Visitor visitor, Element form) {
		this.visitor = visitor;
		this.form = form;
		for (Element control : form.select("input[name],select[name],textarea[name]")) {
			if (!control.hasAttr("disabled")) {
				read(control);
			}
		}
	}

	private void read(Element control) {
		String name = control.attr("name");
		switch (control.tagName()) {
			case "select" -> {
				Element option = control.selectFirst("option[selected]");
				option = (option != null) ? option : control.selectFirst("option");
				if (option != null) {
					this.fields
						.add(new Field(name, option.hasAttr("value") ? option.attr("value") : option.text(), null));
				}
			}
			case "textarea" -> this.fields.add(new Field(name, control.wholeText(), null));
			default -> {
				String type = control.attr("type");
				boolean box = type.equals("radio") || type.equals("checkbox");
				if (type.equals("file")) {
					this.fields.add(new Field(name, "", new byte[0]));
				}
				else if (!type.equals("submit") && (!box || control.hasAttr("checked"))) {
					String value = (box && !control.hasAttr("value")) ? "on" : control.attr("value");
					this.fields.add(new Field(name, value, null));
				}
			}
		}
	}

	/**
	 * Types into a field, or chooses a radio button, an option or boxes; the field must
	 * be on the form.
	 */
	public Form fill(String name, String... values) {
		List<Element> controls = this.form.getElementsByAttributeValue("name", name);
		if (controls.isEmpty()) {
			throw new AssertionError("No field " + name + " in " + this.form.outerHtml());
		}
		String type = controls.get(0).attr("type");
		if (type.equals("radio") || type.equals("checkbox")) {
			for (String value : values) {
				if (controls.stream()
					.noneMatch((c) -> c.attr("value").equals(value) || (!c.hasAttr("value") && value.equals("on")))) {
					throw new AssertionError("No choice " + value + " for " + name + " in " + controls);
				}
			}
		}
		this.fields.removeIf((field) -> field.name().equals(name));
		for (String value : values) {
			this.fields.add(new Field(name, value, null));
		}
		return this;
	}

	/** What the field holds now, or null. */
	public String value(String name) {
		return this.fields.stream().filter((f) -> f.name().equals(name)).map(Field::value).findFirst().orElse(null);
	}

	public boolean has(String name) {
		return !this.form.getElementsByAttributeValue("name", name).isEmpty();
	}

	/** Chooses a file in a file field. */
	public Form attach(String name, String fileName, byte[] content) {
		if (!has(name)) {
			throw new AssertionError("No file field " + name + " in " + this.form.outerHtml());
		}
		this.fields.removeIf((field) -> field.name().equals(name));
		this.fields.add(new Field(name, fileName, content));
		return this;
	}

	/** Presses the form's first button. */
	public Page submit() {
		return press("button:not([disabled]):not([formaction])");
	}

	/** Presses a certain button of the form. */
	public Page press(String selector) {
		Element button = this.form.selectFirst(selector);
		if (button == null) {
			throw new AssertionError("No button " + selector + " in " + this.form.outerHtml());
		}
		List<Field> sent = new ArrayList<>(this.fields);
		if (button.hasAttr("name")) {
			sent.add(new Field(button.attr("name"), button.attr("value"), null));
		}
		String action = button.hasAttr("formaction") ? button.absUrl("formaction") : this.form.absUrl("action");
		URI target = URI.create(action.isEmpty() ? this.form.baseUri() : action);
		if (!this.form.attr("method").equalsIgnoreCase("post")) {
			return this.visitor.open(target.getPath() + "?" + encoded(sent));
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(target);
		if (this.form.attr("enctype").equals("multipart/form-data")) {
			return this.visitor.send(request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
				.POST(HttpRequest.BodyPublishers.ofByteArray(multipart(sent))));
		}
		return this.visitor.send(request.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(encoded(sent))));
	}

	private static String encoded(List<Field> fields) {
		return fields.stream()
			.map((field) -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static byte[] multipart(List<Field> fields) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Field field : fields) {
			String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name() + "\"";
			if (field.file() != null) {
				head += "; filename=\"" + field.value() + "\"\r\nContent-Type: application/octet-stream";
			}
			body.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
			body.writeBytes((field.file() != null) ? field.file() : field.value().getBytes(StandardCharsets.UTF_8));
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

}
