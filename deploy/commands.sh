# Shared by up, down, status and replay: finds Java, builds, and runs a command of deploy/local-stack. Sourced, POSIX sh.
set -eu

# The second line of each command says what it does and takes.
case ${1:-} in
--help | -h)
  sed -n '2s/^# //p' "$0"
  exit 0
  ;;
esac

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
jars="$home/deploy/local-stack/target/local-stack/lib"
stamp="$home/deploy/local-stack/target/built"
bin=${JAVA_HOME:+$JAVA_HOME/bin/}

command -v "${bin}java" >/dev/null 2>&1 || {
  echo "No java: install a JDK, 17 to 25, or set JAVA_HOME." >&2
  exit 1
}

# is_current OUTPUT SOURCE...: the output is there and no source is newer than it, or than the last build from here.
is_current() {
  output=$1
  shift
  [ -e "$output" ] || return 1
  if [ "$stamp" -nt "$output" ]; then output=$stamp; fi
  [ -z "$(find "$@" "$home/pom.xml" -type f -newer "$output" 2>/dev/null | head -n 1)" ]
}

# is_service_current SERVICE SOURCE...: it is built of its own sources, the contracts' and these.
is_service_current() {
  service=$1
  shift
  is_current "$home/$service/target/quarkus-app/quarkus-run.jar" \
    "$home/$service/pom.xml" "$home/$service/src/main" "$home/event-contracts/src/main" "$@"
}

are_commands_current() {
  is_current "$jars/local-stack-0.1.0-SNAPSHOT.jar" "$home/deploy/local-stack/pom.xml" "$home/deploy/local-stack/src/main"
}

is_everything_current() {
  are_commands_current && is_service_current ingest-service && is_service_current extract-service &&
    is_service_current query-service "$home/extract-service/src/main"
}

# What runs, runs from copies, but up mixes no versions. A test's broker (--child) is not a stack's.
is_running() {
  "${bin}jps" -lm 2>/dev/null | grep -v -e '--child' | grep -qF -e "$home/" -e readout.stack.kafka.KafkaMain
}

maven() {
  (cd "$home" && ./mvnw -B -DskipTests -Dspotless.check.skip "$@" -am package)
}

build() {
  if is_everything_current; then return 0; fi
  if [ -e "$jars" ] && is_running; then
    echo "Sources have changed since what runs was built: deploy/down, then deploy/up, takes them up." >&2
    return 0
  fi
  echo "Building Readout; the first time takes some minutes, as libraries and language models are fetched."
  mkdir -p "$(dirname "$stamp")"
  : >"$stamp.begun"
  maven -pl deploy/local-stack,ingest-service,extract-service,query-service
  mv "$stamp.begun" "$stamp"
}

# An up that stays in the foreground runs from here; what it has started runs from copies.
is_in_the_foreground() {
  "${bin}jps" -lmv 2>/dev/null | grep -F readout.stack.cli.Up | grep -qF -e "-Dreadout.home=$home "
}

build_the_extractor() {
  if is_service_current extract-service; then return 0; fi
  if is_in_the_foreground; then
    echo "A build would replace what the deploy/up in the foreground runs from: use deploy/up --detach." >&2
    exit 1
  fi
  echo "Building the extractor beside what runs." >&2
  maven -q -pl extract-service >&2
}

build_the_commands() {
  [ -d "$jars" ] || maven -q -pl deploy/local-stack >&2
}

# Without the option a Java from 24 on warns of the native code of LZ4 on standard error (JEP 472).
command_of_the_stack() {
  name=$1
  shift
  exec "${bin}java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    "-Xmx${heap:-128m}" "-Dreadout.home=$home" -cp "$jars/*" "readout.stack.cli.$name" "$@"
}
