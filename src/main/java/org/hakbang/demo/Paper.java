package org.hakbang.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.hakbang.checklist.Evidences;

/**
 * A sheet of paper for the demonstration: a PDF of one page that says what it would be.
 */
record Paper(String name, byte[] content) implements Evidences.Upload {

	static Paper saying(String name, String words) {
		String page = "BT /F1 14 Tf 60 760 Td (Demonstration. Invented.) Tj 0 -30 Td (" + escaped(words) + ") Tj ET";
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
						+ " /Resources << /Font << /F1 5 0 R >> >> >>",
				"<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < objects.size(); i++) {
			places.add(pdf.length());
			pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
		}
		int table = pdf.length();
		pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
		places.forEach((place) -> pdf.append(String.format("%010d 00000 n \n", place)));
		pdf.append("trailer << /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
		pdf.append("startxref\n").append(table).append("\n%%EOF\n");
		return new Paper(name, pdf.toString().getBytes(StandardCharsets.US_ASCII));
	}

	private static String escaped(String words) {
		return words.replaceAll("[^\\x20-\\x7e]", "?").replaceAll("([()\\\\])", "\\\\$1");
	}

	@Override
	public long size() {
		return this.content.length;
	}

	@Override
	public InputStream open() {
		return new ByteArrayInputStream(this.content);
	}

}
