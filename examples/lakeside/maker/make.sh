#!/bin/sh
# Makes examples/lakeside/fhir, care/responses.csv and fhir-truth.json anew. The same seed gives the same bytes.
# Usage: maker/make.sh [SEED] [BIRTHS]     needs Maven and a JDK 25 (JAVA_HOME, or the usual folder)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
seed=${1:-20240101}
births=${2:-3250}

if [ -z "${JAVA_HOME:-}" ] || ! "$JAVA_HOME/bin/java" -version 2>&1 | grep -q '"25'; then
  for home in /usr/lib/jvm/*25*; do
    if [ -x "$home/bin/javac" ]; then JAVA_HOME=$home; fi
  done
fi
export JAVA_HOME

cd "$here"
mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=target/classpath
"$JAVA_HOME/bin/java" -Xmx4g -cp "target/classes:$(cat target/classpath)" \
  pedicle.lakeside.Make "$here/.." target/classes/modules "$seed" "$births" >target/synthea.log
