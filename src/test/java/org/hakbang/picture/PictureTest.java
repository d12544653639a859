package org.hakbang.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.hakbang.engine.Diagram;
import org.hakbang.engine.Diagram.Box;
import org.hakbang.engine.Diagram.Flow;
import org.hakbang.engine.Diagram.Kind;
import org.hakbang.engine.Diagram.Point;
import org.hakbang.engine.Diagram.Shape;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A small process: start, one task, two side by side, one that submits, its decision, and
 * the way back.
 */
class PictureTest {

	@Test
	void what_is_between_finished_work_has_been_passed() {
		Picture picture = picture(true, false, Status.DONE, Status.DONE, Status.CURRENT, Status.WAITING,
				Status.WAITING);
		assertThat(status(picture, "start")).isEqualTo("done");
		assertThat(status(picture, "split")).isEqualTo("done");
		assertThat(status(picture, "join")).as("the second of two is not done").isEqualTo("waiting");
		assertThat(taken(picture)).containsExactly("start>first", "first>split", "split>one", "split>two", "one>join");
	}

	@Test
	void a_question_that_was_answered_no_leads_back_and_not_to_the_end() {
		Picture picture = picture(true, false, Status.DONE, Status.DONE, Status.DONE, Status.CURRENT, Status.DONE);
		assertThat(status(picture, "end")).isEqualTo("waiting");
		assertThat(taken(picture)).contains("asked>submit").doesNotContain("asked>end");
	}

	@Test
	void at_the_end_the_way_back_is_not_shown_as_gone() {
		Picture picture = picture(true, true, Status.DONE, Status.DONE, Status.DONE, Status.DONE, Status.DONE);
		assertThat(status(picture, "end")).isEqualTo("done");
		assertThat(taken(picture)).contains("asked>end").doesNotContain("asked>submit");
	}

	@Test
	void nothing_is_passed_before_the_beginning() {
		Picture picture = picture(false, false, Status.WAITING, Status.WAITING, Status.WAITING, Status.WAITING,
				Status.WAITING);
		assertThat(picture.figures()).extracting(Picture.Figure::status).containsOnly("waiting");
		assertThat(taken(picture)).isEmpty();
	}

	@Test
	void where_a_process_rests_it_has_come_to_and_not_gone_on_from() {
		Picture picture = picture(true, false, Status.DONE, Status.RESTS, Status.DONE, Status.WAITING, Status.WAITING);
		assertThat(taken(picture)).contains("split>one").doesNotContain("one>join");
	}

	@Test
	void a_wide_process_is_folded_where_no_shape_stands_and_the_line_goes_on_at_the_same_letter() {
		List<Shape> shapes = new ArrayList<>();
		List<Flow> flows = new ArrayList<>();
		for (int at = 0; at < 12; at++) {
			shapes.add(shape("t" + at, Kind.TASK, 100 + at * 210, 50));
			if (at > 0) {
				flows.add(flow("t" + (at - 1), "t" + at, 260 + (at - 1) * 210, 90, 100 + at * 210, 90));
			}
		}
		Picture picture = Picture.of("p", "Long", new Diagram("p", "Long", "", shapes, flows),
				new HowFar(Map.of(), false, false));
		assertThat(picture.figures()).hasSize(12);
		assertThat(picture.now()).as("nothing is at work").isZero();
		assertThat(picture.width()).isLessThan(1200);
		assertThat(picture.height()).isGreaterThan(3 * 80);
		assertThat(picture.ties()).hasSize(4).extracting(Picture.Tie::letter).containsExactly("a", "a", "b", "b");
		assertThat(picture.figures()).extracting(Picture.Figure::outline).doesNotHaveDuplicates();
	}

	@Test
	void a_line_that_is_cut_keeps_its_corners() {
		Fold.Range row = new Fold.Range(100, 200);
		List<Point> bend = List.of(new Point(50, 10), new Point(150, 10), new Point(150, 90), new Point(250, 90));
		assertThat(Clip.of(bend, row)).containsExactly(new Point(100, 10), new Point(150, 10), new Point(150, 90),
				new Point(200, 90));
		assertThat(Clip.of(List.of(new Point(0, 0), new Point(90, 0)), row)).isEmpty();
	}

	@Test
	void names_are_broken_into_lines_that_fit_and_what_is_too_long_ends_in_an_ellipsis() {
		String name = "Win the local chief executive's endorsement and that of everybody who matters in Peñablanca";
		List<String> lines = Lines.of(name, 142, 16, 3);
		assertThat(lines).hasSize(3);
		assertThat(lines.get(2)).endsWith("…");
		assertThat(lines).allSatisfy((line) -> assertThat(Lines.width(line, 16)).isLessThanOrEqualTo(142));
		assertThat(String.join(" ", Lines.of(name, 142, 16, 99))).isEqualTo(name);
		assertThat(Lines.of("Nagsusumikapunungungkol", 60, 16, 9))
			.allSatisfy((line) -> assertThat(Lines.width(line, 16)).isLessThanOrEqualTo(60));
	}

	private static Picture picture(boolean begun, boolean ended, Status first, Status one, Status two, Status submit,
			Status approve) {
		List<Shape> shapes = Stream
			.of(shape("start", Kind.START, 0, 100), shape("first", Kind.TASK, 60, 100),
					shape("split", Kind.PARALLEL, 240, 100), shape("one", Kind.TASK, 300, 0),
					shape("two", Kind.TASK, 300, 200), shape("join", Kind.PARALLEL, 480, 100),
					shape("submit", Kind.TASK, 540, 100), shape("approve", Kind.CALL, 720, 100),
					shape("asked", Kind.EXCLUSIVE, 900, 100), shape("end", Kind.END, 1000, 100))
			.toList();
		List<Flow> flows = List.of(flow("start", "first"), flow("first", "split"), flow("split", "one"),
				flow("split", "two"), flow("one", "join"), flow("two", "join"), flow("join", "submit"),
				flow("submit", "approve"), flow("approve", "asked"), flow("asked", "end"), flow("asked", "submit"));
		Map<String, Mark> marks = new HashMap<>();
		Map.of("first", first, "one", one, "two", two, "submit", submit, "approve", approve)
			.forEach((shape, status) -> marks.put(shape, Mark.silent(status)));
		Diagram diagram = new Diagram("p", "A process", "", shapes, flows);
		Picture drawn = Picture.of("p", "A process", diagram, new HowFar(marks, begun, ended));
		assertThat(drawn.lines()).hasSameSizeAs(flows);
		return drawn;
	}

	private static String status(Picture picture, String shape) {
		return picture.figures()
			.stream()
			.filter((figure) -> figure.shape().equals(shape))
			.map(Picture.Figure::status)
			.findFirst()
			.orElseThrow();
	}

	/** The lines of this process are drawn in the order of its flows. */
	private static List<String> taken(Picture picture) {
		List<String> names = List.of("start>first", "first>split", "split>one", "split>two", "one>join", "two>join",
				"join>submit", "submit>approve", "approve>asked", "asked>end", "asked>submit");
		List<String> taken = new ArrayList<>();
		for (int at = 0; at < names.size(); at++) {
			if (picture.lines().get(at).kind().equals("taken")) {
				taken.add(names.get(at));
			}
		}
		return taken;
	}

	private static Shape shape(String id, Kind kind, double x, double y) {
		boolean work = kind == Kind.TASK || kind == Kind.CALL;
		return new Shape(id, kind, work ? id : "", "", new Box(x, y, work ? 160 : 40, work ? 80 : 40), null, "", "");
	}

	private static Flow flow(String from, String to) {
		return flow(from, to, 10, 10, 20, 20);
	}

	private static Flow flow(String from, String to, double x, double y, double toX, double toY) {
		return new Flow(from + "-" + to, "", from, to, List.of(new Point(x, y), new Point(toX, toY)), null, false);
	}

}
