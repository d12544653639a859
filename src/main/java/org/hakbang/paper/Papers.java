package org.hakbang.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Makes a PDF of a template. The template is well-formed XHTML with its own title,
 * language, {@code <bookmarks>} and style; nothing is fetched from anywhere. Two families
 * are there: {@code Sans} (regular and bold) and {@code Serif} (bold).
 */
@Component
public class Papers {

	private static final int BOLD = 700;

	private static final int REGULAR = 400;

	static {
		// Each document would write a page of it.
		XRLog.setLoggingEnabled(false);
	}

	/** A document of a hundred pages takes some memory; two at a time are enough. */
	private final Semaphore presses = new Semaphore(2);

	private final ITemplateEngine templates;

	private final ApplicationContext beans;

	Papers(ITemplateEngine templates, ApplicationContext beans) {
		this.templates = templates;
		this.beans = beans;
	}

	/**
	 * The document, whole, in the reader's language.
	 * @param model what the template finds
	 */
	public byte[] pdf(String template, Map<String, Object> model) {
		Context context = new Context(LocaleContextHolder.getLocale(), model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.beans, null));
		String page = this.templates.process(template, context);
		this.presses.acquireUninterruptibly();
		try {
			return print(page);
		}
		finally {
			this.presses.release();
		}
	}

	private static byte[] print(String page) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.useFastMode();
			builder.usePdfUaAccessibility(true);
			builder.withProducer("Hakbang");
			for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
				builder.useExternalResourceAccessControl((address, type) -> false, when);
			}
			font(builder, "LiberationSans-Regular.ttf", "Sans", REGULAR);
			font(builder, "LiberationSans-Bold.ttf", "Sans", BOLD);
			font(builder, "LiberationSerif-Bold.ttf", "Serif", BOLD);
			builder.withHtmlContent(page, null);
			builder.toStream(pdf);
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	/** Only the letters that are used are put into the document. */
	private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
		builder.useFont(() -> Objects.requireNonNull(Papers.class.getResourceAsStream("/fonts/" + file)), family,
				weight, FontStyle.NORMAL, true);
	}

}
