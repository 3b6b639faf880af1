package pedicle.lakeside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.Resource;

/// Makes the example's records from a seed: what the network exports, what clinicians answered, what was planted.
final class Make {

    private Make() {}

    /// Takes the folder of the example, the folder of our Synthea modules, a seed, and how many births to simulate.
    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length != 4) {
            System.err.println("expected: LAKESIDE-FOLDER MODULES-FOLDER SEED BIRTHS, got " + words.length + " words");
            System.exit(2);
        }
        // Dates and numbers are written the same way wherever this runs.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
        Path lakeside = Path.of(words[0]);
        long seed = Long.parseLong(words[2]);
        make(lakeside, new People(seed, Integer.parseInt(words[3]), Path.of(words[1])));
        // Synthea leaves threads running.
        System.exit(0);
    }

    private static void make(Path lakeside, People people) throws IOException, InterruptedException {
        Chance chance = new Chance(people.seed());
        List<RedFlag> flagList = Table.redFlags();
        Network network = Network.lakeside(chance);
        List<Life> lives = people.lives(new Trim(flagList, Table.leftOut()));
        List<Visit> visits = visits(lives, new Visits(network, chance));
        List<Visit> index = visits.stream().filter(Visit::isIndex).toList();

        RedFlags redFlags = new RedFlags(flagList, chance);
        Map<String, Integer> plantedFlags = redFlags.plant(index);
        List<Episode> episodes = new Plan(redFlags, chance).episodes(index);
        List<Visit> films = new Films(chance).at(visits);
        Responses responses = Responses.of(episodes, chance);

        Chart chart = new Chart(chance);
        episodes.forEach(chart::write);
        films.forEach(chart::film);

        Map<String, Integer> resources =
                new Export(lakeside.resolve("fhir"), Names.of(lives)).write(all(network, lives));
        responses.write(lakeside.resolve("care/responses.csv"));
        new Truth(people.seed(), lives, visits, films, episodes, responses, redFlags, plantedFlags, resources, network)
                .write(lakeside.resolve("fhir-truth.json"));
    }

    private static List<Visit> visits(List<Life> lives, Visits visits) {
        List<Visit> all = new ArrayList<>();
        lives.forEach(life -> all.addAll(visits.of(life)));
        all.sort(Comparator.comparing(Visit::day).thenComparing(Visit::name));
        return all;
    }

    private static List<Resource> all(Network network, List<Life> lives) {
        List<Resource> all = new ArrayList<>(Directory.of(network));
        lives.forEach(life -> all.addAll(life.all()));
        return all;
    }
}
