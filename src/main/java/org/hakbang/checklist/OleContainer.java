package org.hakbang.checklist;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.hakbang.checklist.FileCheck.Look;

/**
 * Office documents of before 2007 (compound files): says which, by the names in their
 * directory. An entry of the directory has 128 bytes and stands at a multiple of 128, so
 * the file is read once from front to back instead of following its chains.
 */
final class OleContainer {

	private static final byte[] BEGINNING = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1,
			0x1a, (byte) 0xe1 };

	private static final Set<String> TELLING = Set.of("EncryptedPackage", "VBA", "_VBA_PROJECT", "Macros",
			"WordDocument", "Workbook", "Book");

	private static final int ENTRY = 128;

	private OleContainer() {
	}

	static boolean begins(byte[] head) {
		return Arrays.equals(head, BEGINNING);
	}

	static Look look(SpooledFile file) throws IOException {
		Set<String> names = names(file);
		if (names.contains("EncryptedPackage")) {
			return Look.refused(Look.LOCKED);
		}
		if (names.contains("VBA") || names.contains("_VBA_PROJECT") || names.contains("Macros")) {
			return Look.refused(Look.MACROS);
		}
		if (names.contains("WordDocument")) {
			return Look.at(FileKind.DOC);
		}
		return (names.contains("Workbook") || names.contains("Book")) ? Look.at(FileKind.XLS) : Look.unknown();
	}

	private static Set<String> names(SpooledFile file) throws IOException {
		Set<String> names = new HashSet<>();
		byte[] entry = new byte[ENTRY];
		try (InputStream opened = file.open();
				DataInputStream in = new DataInputStream(new BufferedInputStream(opened, 1 << 16))) {
			while (true) {
				in.readFully(entry);
				int length = (entry[64] & 0xff) | (entry[65] & 0xff) << 8;
				boolean stream = entry[66] == 1 || entry[66] == 2;
				if (stream && length > 2 && length <= 64 && length % 2 == 0) {
					String name = new String(entry, 0, length - 2, StandardCharsets.UTF_16LE);
					if (TELLING.contains(name)) {
						names.add(name);
					}
				}
			}
		}
		catch (EOFException ex) {
			return names;
		}
	}

}
