package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// Spark as a cluster: a master and a worker of their own, and what is said where they fail.
class ClusterTest {

    private static final Period PERIOD = new Period(Population.FROM, Population.TO);

    @TempDir
    private Path folder;

    private Path export = Path.of("");

    @BeforeEach
    void invent() {
        export = folder.resolve("fhir");
        new Population(300, 7, true).write(export, Progress.unwatched());
    }

    @Test
    void a_cluster_says_the_same_of_each_patient_as_duckdb() throws IOException {
        Path file = folder.resolve("spark-defaults.conf");
        StringBuilder lines = new StringBuilder("# of this cluster\n");
        OwnCluster.settings(Map.of())
                .named()
                .forEach((name, value) -> lines.append("%s   %s\n".formatted(name, value)));
        Files.writeString(file, lines);
        try (OwnCluster cluster = OwnCluster.start(folder.resolve("cluster"))) {
            cluster.work();
            List<MeasureReport> reports = new Both(
                            List.of(export), List.of(export), Optional.of(cluster.master()), Settings.in(file))
                    .agree(
                            Reference.load().codes(),
                            PERIOD,
                            List.of(
                                    Definition.named("presenting-episodes").orElseThrow(),
                                    Definition.named("cms166").orElseThrow()));
            assertThat(reports.getFirst().counts().orElseThrow().patients()).isEqualTo(300);
        }
    }

    @Test
    void a_worker_that_is_lost_in_the_midst_is_said() {
        try (OwnCluster cluster = OwnCluster.start(folder.resolve("cluster"))) {
            Process worker = cluster.work();
            SparkEngine engine = new SparkEngine(OwnCluster.settings(Map.of()));
            try (JudgingEngine.People people =
                    engine.read(List.of(export), Reference.load().codes(), Optional.of(cluster.master()))) {
                worker.destroy();
                worker.onExit().join();
                cluster.work();
                assertThatThrownBy(() ->
                                people.judge(Definition.named("presenting").orElseThrow(), PERIOD, folder))
                        .isInstanceOf(BadInput.class)
                        .hasMessage("--master: %s lost a machine with what it had made; run the command again"
                                .formatted(cluster.master()));
            }
        }
    }

    @Test
    void a_master_without_workers_is_not_waited_for_for_ever() {
        try (OwnCluster cluster = OwnCluster.start(folder.resolve("cluster"))) {
            assertThatThrownBy(() -> read(
                            cluster.master(),
                            OwnCluster.settings(Map.of("spark.scheduler.maxRegisteredResourcesWaitingTime", "1s"))))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith(
                            "--master: no worker of %s took the work up within 1 s".formatted(cluster.master()));
        }
    }

    @Test
    void a_master_that_does_not_answer_is_named() {
        String nobody = "spark://127.0.0.1:" + OwnCluster.freePort();
        assertThatThrownBy(() -> read(nobody, new Settings(Map.of())))
                .isInstanceOf(BadInput.class)
                .hasMessage("--master: no Spark master answers at " + nobody);
        assertThatThrownBy(() -> read("spark://127.0.0.1", new Settings(Map.of())))
                .isInstanceOf(BadInput.class)
                .hasMessage("--master: expected a Spark master such as spark://host:7077 or local[4], found"
                        + " “spark://127.0.0.1”");
    }

    private void read(String master, Settings settings) {
        new SparkEngine(settings)
                .read(List.of(export), Reference.load().codes(), Optional.of(master))
                .close();
    }
}
