# The application without the embedded PostgreSQL: it needs a database (see docker-compose.yml).
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
# Dependencies first: they change less often than the code.
RUN mvn -B -q -Dexternal-database dependency:go-offline
COPY src src
COPY processes processes
COPY checklists checklists
RUN mvn -B -q -Dexternal-database -DskipTests package \
	&& java -Djarmode=tools -jar target/hakbang-*.jar extract --destination application \
	&& mv application/hakbang-*.jar application/hakbang.jar

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 hakbang \
	&& useradd --system --uid 10001 --gid hakbang --home-dir /hakbang --shell /usr/sbin/nologin hakbang \
	&& mkdir -p /hakbang/data && chown hakbang:hakbang /hakbang/data
WORKDIR /hakbang
COPY --from=build /build/application/ ./
USER hakbang
ENV HAKBANG_DATA=/hakbang/data \
	JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
# What the application keeps outside of the database: its keys, in data/keys, unless HAKBANG_KEYS brings them.
VOLUME /hakbang/data
EXPOSE 8080
# The image has no curl for sure; bash it has.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "hakbang.jar"]
