package org.hakbang.notification;

/**
 * A file that goes with a mail.
 *
 * @param name as the reader's mail program shows it, such as {@code slip.pdf}
 * @param type such as {@code application/pdf}
 * @param content at most {@link #LARGEST} bytes
 */
public record Attachment(String name, String type, byte[] content) {

	/** What the mail servers of small offices still take: 8 MB. */
	public static final int LARGEST = 8 * 1024 * 1024;

	public Attachment {
		if (name.isBlank() || name.chars().anyMatch((c) -> c == '/' || c == '\\' || Character.isISOControl(c))) {
			throw new IllegalArgumentException("Not the name of a file: " + name);
		}
		if (!type.matches("[a-z]+/[a-z0-9.+-]+")) {
			throw new IllegalArgumentException("Not the type of a file: " + type);
		}
		if (content.length > LARGEST) {
			throw new IllegalArgumentException("Too large for a mail: " + content.length + " bytes");
		}
	}

}
