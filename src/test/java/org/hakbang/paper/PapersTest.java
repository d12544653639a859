package org.hakbang.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hakbang.testing.AppTest;
import org.hakbang.testing.PdfUa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A document that can be read everywhere, also by those who cannot see it. */
@AppTest
class PapersTest {

	@Autowired
	Papers papers;

	@TempDir
	Path folder;

	@Test
	void a_document_carries_its_title_language_outline_tags_and_fonts() throws IOException {
		try (PDDocument document = document("Añonuevo & <Sons>", "Peñaranda, Nuñez – “ć” ₱ 4,250")) {
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Añonuevo & <Sons>");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
			assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(document.getDocumentCatalog().getDocumentOutline().children()).singleElement()
				.satisfies((part) -> assertThat(part.getTitle()).isEqualTo("First part"));
			assertThat(new PDFTextStripper().getText(document)).contains("Añonuevo & <Sons>",
					"Peñaranda, Nuñez – “ć” ₱ 4,250", "1,642");
			for (COSName name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertThat(font.isEmbedded()).as(font.getName()).isTrue();
			}
		}
	}

	@Test
	void a_document_breaks_no_rule_of_accessible_documents() throws IOException {
		byte[] pdf = this.papers.pdf("paper/sample",
				Map.of("title", "Añonuevo & <Sons>", "said", "Peñaranda", "picture", "http://127.0.0.1:9/picture.png"));
		assertThat(PdfUa.violations(pdf)).isEmpty();
	}

	@Test
	void the_rules_are_really_asked() throws IOException {
		try (PDDocument bare = new PDDocument(); ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
			bare.addPage(new PDPage());
			bare.save(pdf);
			assertThat(PdfUa.violations(pdf.toByteArray())).as("neither tagged nor titled")
				.anySatisfy((broken) -> assertThat(broken).startsWith("7.1-10:"))
				.anySatisfy((broken) -> assertThat(broken).startsWith("6.2-1:"));
		}
	}

	@Test
	void nothing_is_fetched_for_it() throws IOException {
		Path picture = this.folder.resolve("secret.png");
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
		String file = picture.toUri().toString();
		try (PDDocument document = Loader
			.loadPDF(this.papers.pdf("paper/sample", Map.of("title", "A", "said", "B", "picture", file)))) {
			assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
		}
	}

	private PDDocument document(String title, String said) throws IOException {
		return Loader.loadPDF(this.papers.pdf("paper/sample",
				Map.of("title", title, "said", said, "picture", "http://127.0.0.1:9/picture.png")));
	}

}
