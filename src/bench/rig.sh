# What the benchmarks start and read; sourced by run and pair. Everything is written below target/bench, and stops with the script.

BENCH=${BENCH:-$PWD/target/bench} DB_PORT=${DB_PORT:-3399} KEYSTONE=${KEYSTONE:-5099}
WLP=$PWD/target/liberty/wlp WILDFLY=$PWD/target/wildfly
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
HZ=$(getconf CLK_TCK)
PIDS=()
# one for all starts: it opens the keys that the first start of a server made
export ltpa_keys_password=$RANDOM$RANDOM$RANDOM

stop_all() {
  # a script that starts a JVM does not always hand a signal on
  for p in "${PIDS[@]}"; do kill $(pgrep -P "$p") "$p" 2>/dev/null || true; done
  wait 2>/dev/null || true
}

# name of a command, Debian's package
install_tool() {
  command -v "$1" >/dev/null || { apt-get update -qq; apt-get install -y -qq --no-install-recommends "$2" >/dev/null; }
}

install_tools() {
  install_tool mariadbd mariadb-server
  install_tool wrk wrk
  install_tool curl curl
  rm -rf "$BENCH"
  mkdir -p "$BENCH"
  chmod 755 "$BENCH"
}

# server (liberty or wildfly): what the build makes, when it is not there yet
build() {
  case $1 in
    liberty) [ -x "$WLP/bin/server" ] && [ -f target/placard.war ] || mvn -B -ntp -q package liberty:create -DskipTests ;;
    wildfly) [ -x "$WILDFLY/bin/standalone.sh" ] && [ -f target/placard.war ] || mvn -B -ntp -q pre-integration-test -Pwildfly -DskipTests ;;
    *) echo "no such server: $1" >&2; return 2 ;;
  esac
}

# path, seconds: waits until there is an answer of status 200 at an address
await() {
  local end=$((SECONDS + $2))
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "$1")" = 200 ]; do
    [ $SECONDS -lt $end ] || { echo "no answer from $1 after $2 s, see $BENCH" >&2; return 1; }
    sleep 0.05
  done
}

sql() { mariadb --no-defaults -S "$BENCH/mariadb/s.sock" -uroot "$@"; }

# MariaDB, every commit on disk
start_database() {
  mariadb-install-db --no-defaults --user=mysql --datadir="$BENCH/mariadb" --auth-root-authentication-method=normal \
    >"$BENCH/mariadb-install.log" 2>&1
  mariadbd --no-defaults --user=mysql --datadir="$BENCH/mariadb" --socket="$BENCH/mariadb/s.sock" --bind-address=127.0.0.1 \
    --port="$DB_PORT" --innodb-flush-log-at-trx-commit=1 --innodb-buffer-pool-size=512M --skip-log-bin --skip-name-resolve \
    >"$BENCH/mariadb.log" 2>&1 &
  DB_PID=$!
  PIDS+=("$DB_PID")
  local end=$((SECONDS + 300))
  until sql -e 'SELECT 1' >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || { echo "MariaDB does not start, see $BENCH/mariadb.log" >&2; return 1; }
    sleep 0.2
  done
  sql -e "CREATE DATABASE placard CHARACTER SET utf8mb4; CREATE USER bench@'127.0.0.1' IDENTIFIED BY 'bench';
    GRANT ALL ON placard.* TO bench@'127.0.0.1'"
}

# first, last: servers of three items each; the tables are there
add_servers() {
  sql placard -e "SET SESSION unique_checks = 0, foreign_key_checks = 0;
    INSERT INTO instances(created_at, uuid, project_id, user_id, display_name, vm_state, launched_at, locked, deleted)
    SELECT UTC_TIMESTAMP(), CONCAT('dec0de00-0001-4000-8000-', LPAD(seq, 12, '0')), 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'u',
      CONCAT('bench-', seq), 'active', UTC_TIMESTAMP(), 0, 0 FROM seq_$1_to_$2;
    INSERT INTO instance_metadata(created_at, deleted, \`key\`, value, instance_uuid)
    SELECT UTC_TIMESTAMP(), 0, k.k, 'v', CONCAT('dec0de00-0001-4000-8000-', LPAD(seq, 12, '0')) FROM seq_$1_to_$2,
      (SELECT 'k' k UNION SELECT 'env' UNION SELECT 'owner') k; ANALYZE TABLE instances, instance_metadata" >/dev/null
}

start_keystone() {
  "$JAVA" -Xmx64m src/bench/FakeKeystone.java "$KEYSTONE" >"$BENCH/keystone.log" 2>&1 &
  PIDS+=("$!")
  await "http://127.0.0.1:$KEYSTONE/validations" 300
}

# what every server below is told
options() {
  printf '"os_compute_api:server-metadata:update": "rule:project_member_or_admin"\n' >"$BENCH/policy.yaml"
  export DB_URL="jdbc:mariadb://127.0.0.1:$DB_PORT/placard${URL_OPTIONS-?useServerPrepStmts=true}" \
    DB_DRIVER=mariadb DB_USER=bench DB_PASSWORD=bench DB_DRIVERS="$WLP/usr/shared/resources/jdbc" \
    OSLO_POLICY_POLICY_FILE="$BENCH/policy.yaml" \
    KEYSTONE_AUTHTOKEN_AUTH_URL="http://127.0.0.1:$KEYSTONE/v3" KEYSTONE_AUTHTOKEN_USERNAME=placard \
    KEYSTONE_AUTHTOKEN_PASSWORD=secret KEYSTONE_AUTHTOKEN_PROJECT_NAME=service \
    KEYSTONE_AUTHTOKEN_USER_DOMAIN_ID=default KEYSTONE_AUTHTOKEN_PROJECT_DOMAIN_ID=default
}

# server, name, WAR, server.xml: a server that is not started yet, in target/bench/NAME
install_placard() {
  local home=$BENCH/$2
  if [ "$1" = wildfly ]; then
    mkdir -p "$home/standalone/deployments"
    cp -r "$WILDFLY/standalone/configuration" "$home/standalone/"
    cp "$3" "$home/standalone/deployments/placard.war"
  else
    mkdir -p "$home/servers/placard/dropins"
    cp "$4" "$home/servers/placard/server.xml"
    cp "$3" "$home/servers/placard/dropins/placard.war"
    cp "$(dirname "$4")/src/main/liberty/config/jvm.options" "$home/servers/placard/" 2>/dev/null || true
    cp "$(dirname "$4")/server.env" "$home/servers/placard/" 2>/dev/null || true
  fi
}

# time as date +%s.%N has it: the seconds since then
since() { date +%s.%N | awk -v t="$1" '{printf "%.1f", $1 - t}'; }

# server, name, port: starts it; STARTED are the seconds until the first 200, READY those until its probe lets requests come,
# STARTED_CPU and READY_CPU the CPU time until then, JVM is its process
start_placard() {
  local home=$BENCH/$2 t0 parent
  t0=$(date +%s.%N)
  if [ "$1" = wildfly ]; then
    JAVA_OPTS="$(grep -v '^#' src/main/liberty/config/jvm.options | xargs) ${JVM_ARGS:-} -Djava.net.preferIPv4Stack=true" \
      HTTP_PORT=$3 "$WILDFLY/bin/standalone.sh" \
      -Djboss.server.base.dir="$home/standalone" -Djboss.management.http.port=$(($3 + 1)) >"$home/console.log" 2>&1 &
  else
    HTTP_PORT=$3 WLP_USER_DIR=$home WLP_OUTPUT_DIR=$home/output "$WLP/bin/server" run placard >"$home/console.log" 2>&1 &
  fi
  parent=$!
  PIDS+=("$parent")
  await "http://127.0.0.1:$3/v2.1/" 600
  STARTED=$(since "$t0") JVM=$(pgrep -P $parent -x java || echo $parent)
  STARTED_CPU=$(seconds "$(ticks "$JVM")")
  await "http://127.0.0.1:$3/healthcheck" 600
  READY=$(since "$t0") READY_CPU=$(seconds "$(ticks "$JVM")")
}

# process: stops a server that start_placard started
stop_placard() {
  kill "$1"
  while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
}

# process ids: CPU time they used so far, in ticks
ticks() {
  local p
  for p in "$@"; do sed 's/.*) //' "/proc/$p/stat"; done | awk '{s += $12 + $13} END {print s + 0}'
}

# ticks: in seconds
seconds() { awk -v t="$1" -v hz="$HZ" 'BEGIN {printf "%.1f", t / hz}'; }

# process: the part of it that the JIT compilers used
compiler_ticks() {
  # a thread may end while it is looked at
  { cat /proc/"$1"/task/*/stat 2>/dev/null || true; } | grep -E '\(C[12] Compiler' | sed 's/.*) //' | awk '{s += $12 + $13} END {print s + 0}'
}

# process: kB of heap it has used so far: what its collections emptied of the new objects' part, and what is in it now
allocated() { jstat -gc "$1" | awk 'NR == 2 {printf "%.0f", $6 + $5 * $13}'; }

# SQL statements the database has executed so far
statements() {
  sql -N -e "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select', 'Com_update', 'Com_insert', 'Com_insert_select',
    'Com_commit', 'Com_rollback', 'Com_set_option')" | awk '{s += $2} END {print s}'
}

# operation, connections, seconds, address, token: one line of figures
load() {
  OP=$1 TOKEN=$5 wrk --latency -t1 -c"$2" -d"${3}s" --timeout 30s -s src/bench/load.lua "$4" | sed -n 's/^RESULT //p'
}

# process, port, seconds: load of all kinds for so long at least, and until the JIT compilers have done their work (less than a
# twentieth of the CPU), ten minutes at most. Beside threads that wait for the processor they get little of it.
warm() {
  local least=$((SECONDS + $3)) most=$((SECONDS + 600)) all=0 jit=0
  while [ $SECONDS -lt $least ] || { [ $((20 * jit)) -ge "$all" ] && [ $SECONDS -lt $most ]; }; do
    all=$(ticks "$1") jit=$(compiler_ticks "$1")
    for op in put list item; do load $op 16 5 "http://127.0.0.1:$2" token-1 >/dev/null; done
    all=$(($(ticks "$1") - all)) jit=$(($(compiler_ticks "$1") - jit))
  done
}

# port: milliseconds that one PUT takes, by a client of its own
one_put() {
  curl -s -o /dev/null -w '%{http_code} %{time_total}' -X PUT -H 'X-Auth-Token: token-1' -H 'Content-Type: application/json' \
    -d '{"meta": {"k": "first"}}' "http://127.0.0.1:$1/v2.1/servers/dec0de00-0001-4000-8000-000000000001/metadata/k" \
    | awk '{printf "%.0f", 1000 * $2; if ($1 != 200) printf " (status %s)", $1}'
}

# process, port, seconds: PUTs on 32 connections right after a start, a line for every ten seconds; RATES are the requests a second
warm_up() {
  local s line t jit
  RATES=()
  for ((s = 10; s <= $3; s += 10)); do
    t=$(ticks "$1") jit=$(compiler_ticks "$1")
    line=$(load put 32 10 "http://127.0.0.1:$2" token-1)
    RATES+=("$(figure "$line" rps)")
    t=$(($(ticks "$1") - t)) jit=$(($(compiler_ticks "$1") - jit))
    echo "$s s after the start: $(awk -v r="$(figure "$line" rps)" -v p="$(figure "$line" p99_ms)" -v t=$t -v j=$jit \
      -v n="$(figure "$line" requests)" -v hz="$HZ" \
      'BEGIN {printf "put/s=%.0f p99_ms=%.0f cpu_ms=%.2f cpu_s=%.1f jit_s=%.1f", r, p, 1000 * t / hz / (n + !n), t / hz, j / hz}')"
  done
}

# text of figures, name: one of them
figure() { sed "s/.*\b$2=\([0-9.]*\).*/\1/" <<<"$1"; }
