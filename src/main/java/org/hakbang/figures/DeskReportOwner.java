package org.hakbang.figures;

import org.hakbang.desk.DeskId;
import org.hakbang.desk.DeskView;
import org.hakbang.desk.Desks;
import org.hakbang.shared.Subject;
import org.hakbang.shared.SubjectOwner;
import org.hakbang.shared.TerritoryId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where the answers of desks about themselves belong. */
@Component
class DeskReportOwner implements SubjectOwner {

	/** Late: answers ask who owns them. */
	private final ObjectProvider<DeskReports> reports;

	private final Desks desks;

	private final ObjectProvider<FiguresSight> sight;

	DeskReportOwner(ObjectProvider<DeskReports> reports, Desks desks, ObjectProvider<FiguresSight> sight) {
		this.reports = reports;
		this.desks = desks;
		this.sight = sight;
	}

	@Override
	public String kind() {
		return DeskReports.KIND;
	}

	@Override
	public TerritoryId territory(Subject subject) {
		return desk(subject).seat();
	}

	@Override
	public String page(Subject subject) {
		DeskReports.Row row = this.reports.getObject().row(subject.id());
		return "/desks/" + desk(subject).key() + "/figures?kind=" + row.kind() + "&period=" + row.period();
	}

	@Override
	public boolean visible(Subject subject) {
		DeskView desk = desk(subject);
		FiguresSight who = this.sight.getObject();
		return who.inside(desk) || who.may(desk);
	}

	@Override
	public String label(Subject subject) {
		DeskReports.Row row = this.reports.getObject().row(subject.id());
		return desk(subject).prefix() + " " + row.period();
	}

	private DeskView desk(Subject subject) {
		return this.desks.get(new DeskId(this.reports.getObject().row(subject.id()).desk()));
	}

}
