#!/bin/sh
# Makes the Lakeside example's files anew. The same seed gives the same bytes.
# Usage: maker/make.sh [survey] [interviews] [records]     no name makes all; needs Maven and a JDK 25
set -eu
maker=$(cd "$(dirname "$0")" && pwd)
lakeside=$(dirname "$maker")

survey_seed=21
records_seed=20240101
records_births=3250

find_java() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done
  echo "make.sh: expected a JDK 25 in JAVA_HOME or under /usr/lib/jvm, found none" >&2
  exit 1
}

# compile FOLDER: builds the Maven project there and leaves its class path in target/classpath.
compile() {
  (cd "$1" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=target/classpath)
}

# Nothing but the JDK, run from its source as the study's test does.
make_survey() {
  "$JAVA_HOME/bin/java" "$maker/src/main/java/pedicle/lakeside/survey/SurveyMaker.java" \
    "$lakeside/survey" "$survey_seed"
}

# POI asks for a logger by way of Log4j, and has nothing to say here: the simple one is enough.
make_interviews() {
  compile "$maker/interviews"
  "$JAVA_HOME/bin/java" -Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory \
    -cp "$maker/interviews/target/classes:$(cat "$maker/interviews/target/classpath")" \
    pedicle.lakeside.interviews.InterviewMaker "$maker/interviews" "$lakeside/interviews"
}

make_records() {
  compile "$maker"
  "$JAVA_HOME/bin/java" -Xmx4g -cp "$maker/target/classes:$(cat "$maker/target/classpath")" \
    pedicle.lakeside.Make "$lakeside" "$maker/target/classes/modules" "$records_seed" "$records_births" \
    >"$maker/target/synthea.log"
}

[ $# -gt 0 ] || set -- survey interviews records
for name in "$@"; do
  case $name in
    survey | interviews | records) ;;
    *) echo "make.sh: expected survey, interviews or records, found $name" >&2; exit 2 ;;
  esac
done
find_java
for name in "$@"; do
  echo "make.sh: $name" >&2
  "make_$name"
done
