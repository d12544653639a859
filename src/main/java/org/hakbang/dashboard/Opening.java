package org.hakbang.dashboard;

import java.io.IOException;
import java.io.OutputStream;

import org.hakbang.territory.TerritoryView;

/** Opens what a file is written to, once it is known to be the reader's to have. */
interface Opening {

	OutputStream of(TerritoryView place) throws IOException;

}
