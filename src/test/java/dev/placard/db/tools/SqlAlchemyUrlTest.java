package dev.placard.db.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAlchemyUrlTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "mysql+pymysql://nova:x@db:3306/nova_cell1?charset=utf8, jdbc:mariadb://db:3306/nova_cell1?useServerPrepStmts=true",
        "mysql://nova:x@db/nova, jdbc:mariadb://db/nova?useServerPrepStmts=true",
        "mariadb+pymysql://nova@db/nova, jdbc:mariadb://db/nova?useServerPrepStmts=true",
        "mysql+pymysql://nova:x@[2001:db8::1]:3306/nova, jdbc:mariadb://[2001:db8::1]:3306/nova?useServerPrepStmts=true",
        "mysql+pymysql://nova:x@/nova?unix_socket=/run/db.sock, jdbc:mariadb://localhost/nova?useServerPrepStmts=true&localSocket=/run/db.sock",
        "mysql+pymysql://nova:x@db/nova?ssl_ca=/etc/ca.pem&read_timeout=3, "
                + "jdbc:mariadb://db/nova?useServerPrepStmts=true&sslMode=verify-full&serverSslCert=/etc/ca.pem",
        "postgresql+psycopg2://nova:x@db:5432/nova?sslmode=require&client_encoding=utf8, jdbc:postgresql://db:5432/nova?sslmode=require",
        "postgresql://nova:x@db/nova, jdbc:postgresql://db/nova",
    })
    void a_url_of_python_becomes_one_of_java(String python, String java) {
        assertThat(SqlAlchemyUrl.of(python).toJdbc("")).isEqualTo(java);
    }

    @Test
    void further_options_are_added() {
        assertThat(SqlAlchemyUrl.of("postgresql://db/nova").toJdbc("connectTimeout=2")).isEqualTo("jdbc:postgresql://db/nova?connectTimeout=2");
        assertThat(SqlAlchemyUrl.of("mysql://db/nova").toJdbc("connectTimeout=2000"))
                .isEqualTo("jdbc:mariadb://db/nova?useServerPrepStmts=true&connectTimeout=2000");
    }

    @Test
    void user_and_password_are_decoded() {
        SqlAlchemyUrl url = SqlAlchemyUrl.of("mysql+pymysql://no%3Ava:a%40b%2Fc+d:e@db/nova");
        assertThat(url.user()).isEqualTo("no:va");
        assertThat(url.password()).isEqualTo("a@b/c+d:e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "mysql://nova:s3cret@db", "sqlite:///s3cret.db", "mssql+pyodbc://nova:s3cret@db/nova",
            "mysql://nova:s3cret@db1:1,db2:2/x@"})
    void what_is_no_url_is_an_error_without_the_password(String text) {
        assertThatThrownBy(() -> SqlAlchemyUrl.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("s3cret");
    }
}
