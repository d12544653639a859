package org.hakbang.checklist;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.hakbang.checklist.Evidences.Upload;

/** Small files of many kinds, true enough to be told apart. */
final class SampleFiles {

	private SampleFiles() {
	}

	static byte[] pdf(String words) {
		return bytes("%PDF-1.7\n1 0 obj\n<< /Title (" + words + ") >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
	}

	static byte[] image(String format) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] webp() {
		return bytes("RIFF\u001a\u0000\u0000\u0000WEBPVP8L\r\u0000\u0000\u0000/\u0000\u0000\u0000");
	}

	static byte[] heic() {
		return bytes("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic\u0000\u0000\u0000\u0008mdat");
	}

	static byte[] docx() {
		return zip(Map.of("[Content_Types].xml", types("wordprocessingml.document"), "word/document.xml", "<w/>"));
	}

	static byte[] docm() {
		return zip(Map.of("[Content_Types].xml", types("wordprocessingml.document"), "word/document.xml", "<w/>",
				"word/vbaProject.bin", "x"));
	}

	static byte[] xlsm() {
		return zip(Map.of("[Content_Types].xml",
				"<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>", "xl/workbook.xml",
				"<w/>"));
	}

	static byte[] xlsx() {
		return zip(Map.of("[Content_Types].xml", types("spreadsheetml.sheet"), "xl/workbook.xml", "<w/>"));
	}

	static byte[] pptx() {
		return zip(Map.of("[Content_Types].xml", types("presentationml.presentation"), "ppt/presentation.xml", "<p/>"));
	}

	static byte[] openDocument(String kind) {
		return zip(Map.of("mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", "<c/>"));
	}

	static byte[] zip(Map<String, String> entries) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
			zip.finish();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The head of a compound file and a directory with these entries. */
	static byte[] ole(String... names) {
		byte[] file = new byte[512 + 128 * names.length];
		byte[] head = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 };
		System.arraycopy(head, 0, file, 0, head.length);
		for (int index = 0; index < names.length; index++) {
			byte[] name = names[index].getBytes(StandardCharsets.UTF_16LE);
			int at = 512 + 128 * index;
			System.arraycopy(name, 0, file, at, name.length);
			file[at + 64] = (byte) (name.length + 2);
			file[at + 66] = 2;
		}
		return file;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static Upload upload(String name, byte[] content) {
		return new Upload() {
			@Override
			public String name() {
				return name;
			}

			@Override
			public long size() {
				return content.length;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(content);
			}
		};
	}

	private static String types(String kind) {
		return "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + kind
				+ ".main+xml\"/></Types>";
	}

}
