package pedicle.care.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.catalog.BadInput;

/// The trust file.
class TrustTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_trust_file_names_our_address_the_issuers_the_servers_and_the_origins() throws IOException {
        Trust trust = read("""
                {"baseUrl": "https://cds.example/pedicle/",
                 "issuers": [{"iss": "https://a.example/", "jwksUri": "https://a.example/jwks"},
                             {"iss": "b", "jwks": {"keys": []}}],
                 "fhirServers": ["https://a.example/fhir/"],
                 "origins": ["https://a.example"]}""");
        assertThat(trust.baseUrl()).hasToString("https://cds.example/pedicle");
        assertThat(trust.host()).isEqualTo("cds.example");
        assertThat(trust.issuers()).containsOnlyKeys("https://a.example/", "b");
        assertThat(trust.fhirServers()).hasToString("[https://a.example/fhir]");
        assertThat(trust.origins()).containsExactly("https://a.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                     | baseUrl: expected an http or https address
            {"baseUrl":"http://cds.example"}                                       | baseUrl: expected https
            {"baseUrl":"https://c.example"}                                        | issuers: expected at least one
            {"baseUrl":"https://c.example","issuers":[{"iss":"a"}]}                | issuers, a: expected either jwks or jwksUri
            {"baseUrl":"https://c.example","issuers":[{"iss":"a","jwks":{}}]}      | issuers, a: jwks: expected a JSON Web Key Set
            {"baseUrl":"https://c.example","issuers":[{"iss":"a","jwksUri":"http://a.example"}]} | issuers, a: jwksUri: expected https
            {"baseUrl":                                                            | : not JSON at line 1
            """)
    void a_file_that_is_not_one_is_refused_by_file_and_field(String text, String complaint) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(folder.resolve("trust.json").toString())
                .hasMessageContaining(complaint);
    }

    private Trust read(String text) throws IOException {
        return Trust.read(Files.writeString(folder.resolve("trust.json"), text));
    }
}
