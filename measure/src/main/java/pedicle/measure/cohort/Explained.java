package pedicle.measure.cohort;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement that is put to the tables, so that whoever asks hears what the user can mend: the room
/// that does not do, whether people are read, judged or written.
final class Explained extends DefaultStatementBuilder {

    private interface Making<S extends Statement> {
        S make() throws SQLException;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return made(Statement.class, () -> super.create(connection, context));
    }

    @Override
    public PreparedStatement create(Connection connection, String text, StatementContext context) throws SQLException {
        return made(PreparedStatement.class, () -> super.create(connection, text, context));
    }

    @Override
    public CallableStatement createCall(Connection connection, String text, StatementContext context)
            throws SQLException {
        return made(CallableStatement.class, () -> super.createCall(connection, text, context));
    }

    /// Also the making may want room: constants are worked out there.
    private static <S extends Statement> S made(Class<S> kind, Making<S> making) throws SQLException {
        try {
            return explained(kind, making.make());
        } catch (SQLException failed) {
            if (Engine.lacksRoom(failed)) {
                throw Engine.lackOfRoom(failed);
            }
            throw failed;
        }
    }

    private static <S extends Statement> S explained(Class<S> kind, S statement) {
        return kind.cast(Proxy.newProxyInstance(
                Explained.class.getClassLoader(), new Class<?>[] {kind}, (_, method, arguments) -> {
                    try {
                        return method.invoke(statement, arguments);
                    } catch (InvocationTargetException failed) {
                        Throwable cause = failed.getTargetException();
                        throw Engine.lacksRoom(cause) ? Engine.lackOfRoom(cause) : cause;
                    }
                }));
    }
}
