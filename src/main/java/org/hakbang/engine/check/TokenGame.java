package org.hakbang.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Plays a process in every order in which its tokens can move. A position is the set of
 * flows on which a token stands.
 */
final class TokenGame {

	/**
	 * No process that people can read has more; one that has is not played to its end.
	 */
	private static final int POSITIONS = 20_000;

	private final ProcessFile file;

	private final Findings findings;

	private final List<SequenceFlow> flows;

	private final List<Place> places;

	private final Set<BitSet> seen = new HashSet<>();

	private final Deque<BitSet> open = new ArrayDeque<>();

	TokenGame(ProcessFile file, Findings findings) {
		this.file = file;
		this.findings = findings;
		this.flows = List.copyOf(file.all(SequenceFlow.class));
		Collection<BoundaryEvent> events = file.all(BoundaryEvent.class);
		this.places = file.all(FlowNode.class)
			.stream()
			.filter((node) -> node.getParentElement() instanceof Process)
			.map((node) -> new Place(node, numbers(file.incoming(node)), numbers(file.outgoing(node)),
					events.stream()
						.filter((event) -> event.getAttachedTo().equals(node))
						.map((event) -> numbers(file.outgoing(event)))
						.toList()))
			.toList();
	}

	void play() {
		this.places.stream()
			.filter((place) -> place.node() instanceof StartEvent)
			.forEach((start) -> reach(new BitSet(), start.out()));
		while (!this.open.isEmpty() && this.seen.size() < POSITIONS) {
			move(this.open.poll());
		}
	}

	private void move(BitSet position) {
		boolean moved = false;
		for (Place place : this.places) {
			List<Integer> arrived = place.in().stream().filter(position::get).toList();
			if (arrived.isEmpty()) {
				continue;
			}
			if (place.node() instanceof ParallelGateway) {
				if (arrived.size() == place.in().size()) {
					pass(position, arrived, place);
					moved = true;
				}
				continue;
			}
			if (arrived.size() > 1) {
				twice(place.node());
			}
			arrived.forEach((flow) -> pass(position, List.of(flow), place));
			moved = true;
		}
		if (!moved) {
			position.stream()
				.mapToObj((flow) -> this.flows.get(flow).getTarget())
				.forEach((node) -> say(node, " waits for a branch that never comes: a parallel gateway joins only what "
						+ "another has parted"));
		}
	}

	private void pass(BitSet position, List<Integer> arrived, Place place) {
		BitSet rest = (BitSet) position.clone();
		arrived.forEach(rest::clear);
		if (place.node() instanceof EndEvent) {
			if (!rest.isEmpty()) {
				say(place.node(), " is reached while other branches are still open: join them before it");
			}
		}
		else if (place.node() instanceof ExclusiveGateway) {
			place.out().forEach((way) -> reach(rest, List.of(way)));
		}
		else {
			reach(rest, place.out());
			place.aside().forEach((ways) -> reach(rest, ways));
		}
	}

	private void reach(BitSet rest, List<Integer> ways) {
		BitSet position = (BitSet) rest.clone();
		List<Integer> taken = ways.stream().filter(rest::get).toList();
		taken.forEach((way) -> twice(this.flows.get(way).getTarget()));
		ways.forEach(position::set);
		if (taken.isEmpty() && !position.isEmpty() && this.seen.add(position)) {
			this.open.add(position);
		}
	}

	private void twice(FlowNode node) {
		say(node, " would be begun once for each branch: put a parallel gateway before it that waits for all of them");
	}

	private void say(FlowNode node, String what) {
		this.findings.add(this.file.path(), this.file.line(node), node.getId() + what);
	}

	private List<Integer> numbers(List<SequenceFlow> some) {
		List<Integer> numbers = new ArrayList<>();
		some.forEach((flow) -> numbers.add(this.flows.indexOf(flow)));
		return numbers;
	}

	/**
	 * A node with its flows by number.
	 *
	 * @param aside the ways out of each event on its border
	 */
	private record Place(FlowNode node, List<Integer> in, List<Integer> out, List<List<Integer>> aside) {

	}

}
