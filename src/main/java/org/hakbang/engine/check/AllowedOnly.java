package org.hakbang.engine.check;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the raw XML of a process: whatever is not known to be harmless is refused. An
 * author writes no script, class, delegate, listener, form key, async flag or variable
 * mapping, and no expression but a condition on the outcome.
 */
final class AllowedOnly {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final Set<String> ENGINE = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

	private static final Set<String> ELEMENTS = Set.of("definitions", "process", "documentation", "startEvent",
			"endEvent", "userTask", "receiveTask", "callActivity", "parallelGateway", "exclusiveGateway", "subProcess",
			"boundaryEvent", "messageEventDefinition", "message", "sequenceFlow", "conditionExpression", "incoming",
			"outgoing", "textAnnotation", "text", "association", "extensionElements", "collaboration", "participant",
			"laneSet", "lane", "flowNodeRef", "intermediateCatchEvent", "timerEventDefinition", "timeDuration");

	private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*outcome\\s*[!=]=\\s*'[a-z][a-z0-9-]*'\\s*}");

	/** A time to wait as ISO 8601 writes it, such as P90D. */
	private static final Pattern DURATION = Pattern.compile("P(?!$)([0-9]{1,3}Y)?([0-9]{1,3}M)?([0-9]{1,4}D)?");

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

	private final String path;

	private final Findings findings;

	private final Map<String, Integer> lines = new HashMap<>();

	private AllowedOnly(String path, Findings findings) {
		this.path = path;
		this.findings = findings;
	}

	/**
	 * Scans a file.
	 * @return the line of each element by its id
	 */
	static Map<String, Integer> scan(String path, byte[] content, Findings findings) {
		AllowedOnly scan = new AllowedOnly(path, findings);
		// Not whichever parser a library has brought along: what it refuses must stay the
		// same.
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			scan.read(factory.createXMLStreamReader(new ByteArrayInputStream(content)));
		}
		catch (XMLStreamException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNumber() : 0;
			findings.add(path, line, "not well-formed XML: " + ex.getMessage().lines().reduce((a, b) -> b).orElse(""));
		}
		return scan.lines;
	}

	private void read(XMLStreamReader xml) throws XMLStreamException {
		String element = "";
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD ->
					this.findings.add(this.path, line(xml), "a DOCTYPE is not allowed; remove it");
				case XMLStreamConstants.START_ELEMENT -> {
					element = xml.getLocalName();
					element(xml);
				}
				case XMLStreamConstants.END_ELEMENT -> element = "";
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml, element);
				default -> {
				}
			}
		}
	}

	private void element(XMLStreamReader xml) {
		String name = xml.getLocalName();
		String id = xml.getAttributeValue(null, "id");
		if (id != null) {
			this.lines.putIfAbsent(id, line(xml));
		}
		if (ENGINE.contains(xml.getNamespaceURI())) {
			refuse(xml, "<camunda:" + name + "> is not for authors: listeners, variables, forms and the like are "
					+ "wired by the product");
		}
		else if (BPMN.equals(xml.getNamespaceURI()) && !ELEMENTS.contains(name)) {
			refuse(xml, "<" + name + "> is not allowed in a process of a bundle");
		}
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attribute(xml, name, i);
		}
	}

	private void attribute(XMLStreamReader xml, String element, int index) {
		String attribute = xml.getAttributeLocalName(index);
		String namespace = xml.getAttributeNamespace(index);
		if (namespace != null && ENGINE.contains(namespace)
				&& !(element.equals("userTask") && attribute.equals("candidateGroups"))) {
			refuse(xml, "camunda:" + attribute + " is not for authors; only camunda:candidateGroups of a user task is");
		}
		if (element.equals("conditionExpression") && attribute.equals("language")) {
			refuse(xml, "a condition has no language; scripts are not allowed");
		}
		if (EXPRESSION.matcher(xml.getAttributeValue(index)).find()) {
			refuse(xml, "an expression is not allowed in " + attribute + ": " + xml.getAttributeValue(index));
		}
	}

	private void text(XMLStreamReader xml, String element) {
		String text = xml.getText().strip();
		if (element.equals("conditionExpression")) {
			if (!text.isEmpty() && !CONDITION.matcher(text).matches()) {
				refuse(xml, "the condition " + text + " is not allowed; write ${outcome == 'approved'}");
			}
		}
		else if (element.equals("timeDuration")) {
			if (!text.isEmpty() && !DURATION.matcher(text).matches()) {
				refuse(xml, "the time " + text + " is not allowed; write days or months, as in P90D or P3M");
			}
		}
		else if (EXPRESSION.matcher(text).find()) {
			refuse(xml, "an expression is not allowed in <" + element + ">");
		}
	}

	private void refuse(XMLStreamReader xml, String reason) {
		this.findings.add(this.path, line(xml), reason);
	}

	private static int line(XMLStreamReader xml) {
		return xml.getLocation().getLineNumber();
	}

}
