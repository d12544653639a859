package org.hakbang.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine, configured by hand: the house's data source, transactions and
 * clock; no beans in expressions, no scripts, no serialised Java, nothing sent anywhere.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	/**
	 * Two years: nothing the product shows rests on engine history, it is for finding
	 * faults.
	 */
	private static final String HISTORY_TIME_TO_LIVE = "P730D";

	/**
	 * Waits for Flyway: the engine would otherwise make its tables first, and Flyway
	 * refuse a database that is not empty.
	 */
	@Bean
	@DependsOn("flywayInitializer")
	SpringProcessEngineConfiguration processEngineConfiguration(DataSource database,
			PlatformTransactionManager transactions, Clock clock, Wiring wiring,
			@Value("${hakbang.engine.job-executor:true}") boolean jobs) {
		SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
		engine.setDataSource(database);
		engine.setTransactionManager(transactions);
		engine.setTransactionsExternallyManaged(true);
		engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		engine.setIdGenerator(new StrongUuidGenerator());
		engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		engine.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
		engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EngineTime(clock)));
		engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EngineTime(clock)));
		// The engine adds listeners of its own to this list.
		engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(wiring)));
		restrain(engine);
		jobs(engine, jobs);
		return engine;
	}

	/** What the engine could do and is not to. */
	private static void restrain(SpringProcessEngineConfiguration engine) {
		engine.setExpressionManager(new JuelExpressionManager(Map.of()));
		engine.setBeans(new HashMap<>());
		engine.setJavaSerializationFormatEnabled(false);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
		engine.setEnableScriptEngineLoadExternalResources(false);
		engine.setAutoStoreScriptVariables(false);
		engine.setEnableXxeProcessing(false);
		engine.setAuthorizationEnabled(false);
		engine.setMetricsEnabled(false);
		engine.setTaskMetricsEnabled(false);
		engine.setDbMetricsReporterActivate(false);
		engine.setCmmnEnabled(false);
		// Whoever called says what went wrong; the engine need not log it a second time.
		engine.setEnableCmdExceptionLogging(false);
		engine.setCreateIncidentOnFailedJobEnabled(true);
	}

	/**
	 * One or two threads: nothing but deadlines and the cleaning of history runs here.
	 */
	private static void jobs(SpringProcessEngineConfiguration engine, boolean on) {
		DefaultJobExecutor executor = new DefaultJobExecutor();
		executor.setCorePoolSize(1);
		executor.setMaxPoolSize(2);
		executor.setQueueSize(4);
		engine.setJobExecutor(executor);
		engine.setJobExecutorActivate(on);
		engine.setHistoryCleanupEnabled(on);
		if (on) {
			engine.setHistoryCleanupBatchWindowStartTime("02:00");
			engine.setHistoryCleanupBatchWindowEndTime("04:00");
		}
	}

	@Bean
	ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
		ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
		factory.setProcessEngineConfiguration(configuration);
		return factory;
	}

	@Bean
	RepositoryService repositoryService(ProcessEngine engine) {
		return engine.getRepositoryService();
	}

	@Bean
	RuntimeService runtimeService(ProcessEngine engine) {
		return engine.getRuntimeService();
	}

	@Bean
	DecisionService decisionService(ProcessEngine engine) {
		return engine.getDecisionService();
	}

	@Bean
	TaskService taskService(ProcessEngine engine) {
		return engine.getTaskService();
	}

	@Bean
	IdentityService engineIdentityService(ProcessEngine engine) {
		return engine.getIdentityService();
	}

}
