package org.hakbang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.jspecify.annotations.Nullable;

/**
 * The help desks of the demonstration as their file tells of them
 * ({@code demo/desks.yaml}). A value such as {@code @30} in a form is the day thirty days
 * before it is told, {@code @-5} five days ahead.
 *
 * @param directories the desk whose facilitator keeps the directory of its country
 * @param answers the fields of each indicator's form, without the code before them; what
 * is not here is answered in whatever way the measure allows
 * @param ownMoney why a project that comes to that point goes without outside money
 * @param ways what became of several cases, by a name
 */
record DeskStory(List<Worker> people, List<Desk> desks, List<String> directories,
		Map<String, Map<String, List<String>>> answers, @JsonProperty("own-money") String ownMoney,
		Map<String, List<Chapter>> ways, List<Request> cases) {

	static DeskStory read() {
		try (InputStream file = DeskStory.class.getResourceAsStream("/demo/desks.yaml")) {
			return new ObjectMapper(new YAMLFactory()).readValue(file, DeskStory.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How many days ago the first of it happened, the desks' opening left out. */
	int begins(Days days) {
		int cases = this.cases.stream().mapToInt((request) -> request.when().ago(days)).max().orElse(0);
		int deeds = this.desks.stream()
			.flatMap((desk) -> desk.programme().stream())
			.mapToInt((deed) -> deed.when().ago(days))
			.max()
			.orElse(0);
		return Math.max(cases, deeds);
	}

	/**
	 * @param desk null for whoever works for none
	 * @param territory null for whoever works for a desk: its seat
	 */
	record Worker(String name, String email, String title, String role, @Nullable String desk,
			@Nullable String territory) {
	}

	/**
	 * When something happened: so many days ago, or on that day of the last period that
	 * desks report of, counted from 0, so that it is in the reports whenever the story is
	 * told.
	 */
	record When(@Nullable Integer ago, @Nullable Integer in) {

		int ago(Days days) {
			return (this.ago != null) ? this.ago : days.sinceDayOfPeriod(this.in);
		}

	}

	/**
	 * @param administrator the email of whoever opens it
	 * @param programme what it does outside; forms as of its page
	 * @param points whom it knows elsewhere; forms as of its page
	 * @param report what it answers for the last period; empty if it has not yet
	 */
	record Desk(String key, String prefix, String seat, String en, String fr, String agency, String address,
			List<String> languages, String hours, String administrator, List<String> serves, List<String> targets,
			List<Map<String, String>> points, List<Deed> programme, Map<String, String> report) {
	}

	/** Something that a desk did or plans outside. */
	record Deed(@Nullable Integer ago, @Nullable Integer in, Map<String, String> form) {

		When when() {
			return new When(this.ago, this.in);
		}

	}

	/**
	 * What somebody came with.
	 *
	 * @param tag how other cases of the story name it, null if none does
	 * @param outside whether the person applied without an account
	 * @param unasked whether nobody has asked for consent yet
	 * @param way one of the story's ways, if what happened is there
	 * @param then what happened to it, in order; null for nothing yet
	 */
	record Request(String desk, @Nullable String tag, @Nullable Integer ago, @Nullable Integer in, boolean outside,
			boolean unasked, Map<String, List<String>> answers, @Nullable String way, @Nullable List<Chapter> then) {

		/** What happened to it, in order. */
		List<Chapter> chapters(DeskStory story) {
			return (this.way != null) ? story.ways().get(this.way) : (this.then != null) ? this.then : List.of();
		}

		When when() {
			return new When(this.ago, this.in);
		}

	}

	/**
	 * Something that happened to a case.
	 *
	 * @param ago how many days ago; null if it is counted from the day the case came in
	 * @param after how many days after that
	 * @param linked whether it happened to the case that was opened with it
	 * @param until of {@link What#WORK}: the step that is under way then; null for all
	 * settled
	 * @param tasks how many of its tasks are done then
	 * @param form the fields of the form that is filled in
	 */
	record Chapter(@Nullable Integer ago, @Nullable Integer after, What deed, boolean linked, @Nullable String until,
			int tasks, @Nullable Map<String, String> form) {

		int ago(int came) {
			return (this.ago != null) ? this.ago : Math.max(0, came - ((this.after != null) ? this.after : 0));
		}

		String said(String field) {
			return (this.form != null) ? this.form.getOrDefault(field, "") : "";
		}

	}

	enum What {

		/** Works on the steps. */
		WORK,
		/** Lets time pass: what waited long enough goes on. */
		TIME,
		/** Speaks to a service, or sends the person to one. */
		CONTACT, REFER,
		/** What it costs, and what is to be done by whom. */
		COST, PLAN,
		/** Begins an application for money, and goes on with it. */
		APPLY, FUND,
		/** Signs an agreement. */
		AGREE,
		/** Goes there and notes what was found. */
		VISIT,
		/** The desk writes to the applicant, and they to the desk. */
		WRITE, HEAR,
		/** The person says how it was. */
		SAY,
		/** Links the case to that of another tag. */
		LINK, CLOSE

	}

}
