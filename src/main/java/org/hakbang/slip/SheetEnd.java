package org.hakbang.slip;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Looks for cells that no sheet has. A reader makes room for every column up to the one
 * that a cell names, so a name like {@code AAAAAAA1} alone would fill the memory.
 */
final class SheetEnd {

	/** XFD, the last column of a sheet. */
	private static final int LAST = 16_384;

	private SheetEnd() {
	}

	/** Whether a cell lies beyond the end. What is no XML has no cells. */
	static boolean beyond(InputStream part) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(part);
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("c")
						&& column(reader.getAttributeValue(null, "r")) > LAST) {
					return true;
				}
			}
		}
		catch (XMLStreamException ex) {
			// A broken part is refused by who reads it; up to here it was harmless.
		}
		return false;
	}

	/** From 1; 0 if a cell does not say where it stands. */
	private static int column(@Nullable String reference) {
		int column = 0;
		for (int at = 0; reference != null && at < reference.length() && column <= LAST; at++) {
			char letter = Character.toUpperCase(reference.charAt(at));
			if (letter < 'A' || letter > 'Z') {
				break;
			}
			column = column * 26 + letter - 'A' + 1;
		}
		return column;
	}

}
