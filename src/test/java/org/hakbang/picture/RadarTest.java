package org.hakbang.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RadarTest {

	private static final List<String> NAMES = List.of("Up", "Right", "Down", "Left");

	@Test
	void a_full_score_lies_on_the_outermost_ring_and_none_in_the_middle() {
		Radar full = radar("5", "5", "5", "5");
		assertThat(full.rings()).hasSize(5);
		assertThat(full.shape()).isEqualTo(full.rings().get(4));
		assertThat(radar("0", "0", "0", "0").shape()).isEqualTo("220.0,165.0 220.0,165.0 220.0,165.0 220.0,165.0");
	}

	@Test
	void each_score_stands_on_its_own_axis() {
		assertThat(radar("5", "0", "0", "0").shape().split(" ")[0]).isEqualTo("220.0,50.0");
		assertThat(radar("0", "5", "0", "0").shape().split(" ")[1]).isEqualTo("335.0,165.0");
		assertThat(radar("0", "0", "2", "0").shape().split(" ")[2]).isEqualTo("220.0,211.0");
	}

	@Test
	void a_score_beyond_the_scale_is_drawn_at_the_edge() {
		assertThat(radar("9", "-3", "5", "5").shape()).startsWith("220.0,50.0 220.0,165.0");
	}

	@Test
	void names_stand_outside_and_away_from_the_picture() {
		Radar radar = radar("1", "2", "3", "4.0");
		assertThat(radar.axes()).extracting(Radar.Axis::anchor).containsExactly("middle", "start", "middle", "end");
		assertThat(radar.said()).isEqualTo("Up 1, Right 2, Down 3, Left 4");
	}

	private static Radar radar(String... scores) {
		return Radar.of(NAMES, Stream.of(scores).map(BigDecimal::new).toList(), 5);
	}

}
