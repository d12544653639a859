package org.hakbang.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.model.CallableElementParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.jspecify.annotations.Nullable;

/** What a process hands to the one it calls and takes back from it. */
final class Passing {

	private Passing() {
	}

	static CallableElementParameter constant(String name, String value) {
		return parameter(name, new Constant(value));
	}

	static CallableElementParameter variable(String name) {
		return parameter(name, new Variable(name));
	}

	static ParameterValueProvider businessKey() {
		return new BusinessKey();
	}

	private static CallableElementParameter parameter(String name, ParameterValueProvider source) {
		CallableElementParameter parameter = new CallableElementParameter();
		parameter.setTarget(name);
		parameter.setSourceValueProvider(source);
		return parameter;
	}

	/** The engine's own constant would be taken for the name of a variable. */
	private record Constant(String value) implements ParameterValueProvider {

		@Override
		public Object getValue(VariableScope scope) {
			return this.value;
		}

		@Override
		public boolean isDynamic() {
			return false;
		}

	}

	private record Variable(String name) implements ParameterValueProvider {

		@Override
		public @Nullable Object getValue(VariableScope scope) {
			return scope.getVariable(this.name);
		}

		@Override
		public boolean isDynamic() {
			return true;
		}

	}

	private record BusinessKey() implements ParameterValueProvider {

		@Override
		public @Nullable Object getValue(VariableScope scope) {
			return ((DelegateExecution) scope).getProcessBusinessKey();
		}

		@Override
		public boolean isDynamic() {
			return true;
		}

	}

}
