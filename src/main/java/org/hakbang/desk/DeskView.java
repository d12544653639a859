package org.hakbang.desk;

import java.time.LocalDate;
import java.util.List;

import org.hakbang.shared.TerritoryId;
import org.hakbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A help desk: an institution, and public.
 *
 * @param seat the territory it belongs to: the grants of its people and the tasks of its
 * cases stand there
 * @param version of the row, for {@link Desks#change}
 */
public record DeskView(DeskId id, TerritoryId seat, DeskData data, int version) {

	/** In addresses, and the office of its people's grants. */
	public String key() {
		return this.data.key();
	}

	/** Before the tracking codes of its cases. */
	public String prefix() {
		return this.data.prefix();
	}

	public Text name() {
		return this.data.name();
	}

	public List<TerritoryId> serves() {
		return this.data.serves();
	}

	/** Whether it receives people on a day. */
	public boolean isOpenOn(LocalDate day) {
		@Nullable LocalDate closed = this.data.closedOn();
		return !this.data.openedOn().isAfter(day) && (closed == null || closed.isAfter(day));
	}

}
