import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j Community server on 127.0.0.1, run from source: {@code java -cp 'jars/*' Neo4jServer.java DATA_DIR PORT}.
 * The password of the user neo4j comes in the environment variable NEO4J_PASSWORD, so that no process list shows it.
 * Prints READY once it answers; stops in order on SIGTERM.
 */
class Neo4jServer {
    private static final Duration STARTING = Duration.ofMinutes(2);

    public static void main(String[] arguments) {
        SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(256))
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .build();
        // Whoever started us and was killed leaves no server behind.
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        try {
            if (!service.database("neo4j").isAvailable(STARTING.toMillis())) throw new IllegalStateException("the database neo4j did not start");
            setPassword(service, System.getenv("NEO4J_PASSWORD"));
        } catch (RuntimeException failure) {
            // The server's own threads would keep the process alive, and whoever waits for READY would wait for nothing.
            failure.printStackTrace();
            System.exit(1);
        }
        System.out.println("READY");
    }

    /** A folder that was used before has the password already, and Neo4j refuses to set the same one again. */
    private static void setPassword(DatabaseManagementService service, String password) {
        try {
            service.database("system").executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        } catch (RuntimeException failure) {
            if (!String.valueOf(failure.getMessage()).contains("cannot be the same")) throw failure;
        }
    }
}
