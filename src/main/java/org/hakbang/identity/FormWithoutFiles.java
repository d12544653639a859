package org.hakbang.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A form whose files nobody reads: the words that stand before its first file, as if it
 * had been a form without files. Nothing of it comes to the disk.
 */
public final class FormWithoutFiles extends HttpServletRequestWrapper {

	/** In bytes, of one field; the longest words that anybody may send have fewer. */
	private static final int LONGEST = 64 * 1024;

	private static final int MOST = 100;

	private static final String WHY = FormWithoutFiles.class.getName() + ".why";

	private final Map<String, String[]> words;

	private FormWithoutFiles(HttpServletRequest request, Map<String, String[]> words) {
		super(request);
		this.words = words;
	}

	/**
	 * @param why a word that {@link #why} answers
	 */
	public static FormWithoutFiles of(HttpServletRequest request, String why) {
		Map<String, List<String>> words = new LinkedHashMap<>();
		String left = null;
		try {
			FileItemIterator items = new FileUpload().getItemIterator(new ServletRequestContext(request));
			for (int number = 0; number < MOST && items.hasNext(); number++) {
				FileItemStream item = items.next();
				String file = item.getName();
				if (file != null && !file.isBlank()) {
					left = why;
					break;
				}
				if (!item.isFormField()) {
					continue;
				}
				try (InputStream in = item.openStream()) {
					words.computeIfAbsent(item.getFieldName(), (name) -> new ArrayList<>())
						.add(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException | InvalidFileNameException ex) {
			// A form that cannot be read on has the words that stood before that place.
			left = why;
		}
		Map<String, String[]> all = new LinkedHashMap<>();
		words.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
		FormWithoutFiles form = new FormWithoutFiles(request, all);
		form.setAttribute(WHY, left);
		return form;
	}

	/** Why a form came without its files; null if it had none, or none was left out. */
	public static @Nullable String why(HttpServletRequest request) {
		return (String) request.getAttribute(WHY);
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterValues(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.words.get(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Collections.unmodifiableMap(this.words);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.words.keySet());
	}

	@Override
	public Collection<Part> getParts() {
		return List.of();
	}

	@Override
	public @Nullable Part getPart(String name) {
		return null;
	}

}
