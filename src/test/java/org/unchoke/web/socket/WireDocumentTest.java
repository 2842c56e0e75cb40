package org.unchoke.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.unchoke.session.State;

/** docs/wire.md says the same as the records. */
class WireDocumentTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| ([^|]*) \\|");
    private static final Pattern FIELD = Pattern.compile("`(\\w+)");

    @Test
    void tables_ofMessages_nameTheRecordsAndTheirFields() throws IOException {
        Map<String, Map<String, List<String>>> documented = new TreeMap<>();
        String section = "";
        for (String line : document()) {
            section = line.startsWith("## ") ? line : section;
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                documented.computeIfAbsent(section, none -> new TreeMap<>())
                        .put(row.group(1), FIELD.matcher(row.group(2)).results().map(found -> found.group(1)).toList());
            }
        }
        assertThat(documented.get("## From the client")).isEqualTo(records(ClientMessage.class));
        assertThat(documented.get("## From the server")).isEqualTo(records(ServerMessage.class));
    }

    @Test
    void asyncApi_ofMessages_hasTheRecordsAndTheirFields() throws IOException {
        JsonNode messages = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("src/main/resources/META-INF/resources/asyncapi.yaml").toFile())
                .at("/components/messages");
        Map<String, List<String>> described = new TreeMap<>();
        for (Map.Entry<String, JsonNode> message : messages.properties()) {
            List<String> fields = new ArrayList<>();
            message.getValue().at("/payload/properties").fieldNames().forEachRemaining(fields::add);
            fields.remove("type");
            described.put(message.getKey(), fields);
        }
        assertThat(described.remove("action")).containsExactly("id");
        assertThat(described.remove("reply"))
                .containsExactlyElementsOf(components(ReplyMessage.class));
        assertThat(described.remove("clientHello")).containsExactly("as", "seat");
        assertThat(described.remove("ping")).isEmpty();
        assertThat(described).isEqualTo(records(ServerMessage.class));
    }

    @Test
    void states_areAllNamed() throws IOException {
        String states = Arrays.stream(State.values()).map(State::wire).reduce((a, b) -> a + " " + b).orElseThrow();
        assertThat(String.join("\n", document())).contains("`" + states + "`");
    }

    private static Map<String, List<String>> records(Class<?> sealed) {
        Map<String, List<String>> records = new TreeMap<>();
        for (Class<?> record : sealed.getPermittedSubclasses()) {
            String name = record.getSimpleName();
            records.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), components(record));
        }
        return records;
    }

    private static List<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static List<String> document() throws IOException {
        return Files.readAllLines(Path.of("docs/wire.md"));
    }
}
