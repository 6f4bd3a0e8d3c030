# shellcheck shell=bash
# What the benchmarks need: the program that measures, its peers, and for decisions an application on a database of its own.

bench_program=$checkout/bench/PerfApproval.Bench/bin/Release/net10.0/PerfApproval.Bench.dll
turns=${PERFAPPROVAL_BENCH_TURNS:-9}

build_bench() {
  dotnet build bench/PerfApproval.Bench -c Release --disable-build-servers -v quiet -nologo >&2
}

bench_word() {
  command -v npm >/dev/null || refuse "没有找到 Node.js 和 npm：对照测量需要它们，请安装 Node.js 18 以上版本后重试。"
  (cd bench/docxtemplater && npm ci --no-audit --no-fund --loglevel=error >&2) ||
    refuse "对照用的 npm 包没有装上（见上），请检查网络或 npm 的镜像设置后重试。"
  build_bench
  dotnet "$bench_program" word bench/docxtemplater
}

bench_history() {
  build_bench
  dotnet "$bench_program" history
}

bench_rules() {
  build_bench
  dotnet "$bench_program" rules
}

bench_lists() {
  require_free_port
  require_postgres
  open_cluster bench-postgres thrown-away start_application_cluster max_wal_size=8GB checkpoint_timeout=30min \
    "shared_buffers=$(awk '/^MemTotal:/ { printf "%dMB", $2 / 4096 }' /proc/meminfo)"
  serve_for_bench
  dotnet "$bench_program" lists "${1:-1000000}" "${PERFAPPROVAL_BENCH_TIMES:-100}" 8>&- 9>&-
}

# The application with its demonstration data on a database of its own, and the machine's Chromium.
bench_editor() {
  find_chromium || install_chromium && find_chromium || refuse "没有找到 Chromium：请安装（Debian：sudo apt-get install chromium），或用 PERFAPPROVAL_CHROMIUM 指明它的位置，然后重试。"
  export PERFAPPROVAL_CHROMIUM
  require_free_port
  require_postgres
  open_cluster bench-postgres thrown-away start_application_cluster
  serve_for_bench demonstration
  dotnet "$bench_program" editor "$turns" 8>&- 9>&-
}

# The database as docs/operations.md deploys it, except that statements can be logged: that is how the peer learns what the application sends.
bench_decisions() {
  if [ $# = 0 ]; then set -- 1000 1000000; fi
  require_free_port
  require_postgres
  open_cluster bench-postgres thrown-away start_application_cluster \
    logging_collector=on log_destination=jsonlog log_rotation_size=0 log_rotation_age=0 max_wal_size=8GB checkpoint_timeout=30min \
    "shared_buffers=$(awk '/^MemTotal:/ { printf "%dMB", $2 / 4096 }' /proc/meminfo)"
  serve_for_bench
  dotnet "$bench_program" decisions "$turns" "$@" 8>&- 9>&-
}

# A bureau's application in a process of its own, on the cluster that is open.
serve_for_bench() {
  local address="Host=$cluster_socket;Database=perfapproval"
  export ConnectionStrings__Owner="$address;Username=perfapproval_owner"
  export ConnectionStrings__Application="$address;Username=perfapproval_app"
  export PERFAPPROVAL_BENCH_SUPERUSER="$address;Username=postgres" PERFAPPROVAL_BENCH_PGBENCH=$postgres_bin/pgbench
  [ -x "$PERFAPPROVAL_BENCH_PGBENCH" ] || refuse "PostgreSQL 的 pgbench 没有安装：请安装 postgresql-contrib 后重试。"
  build_program
  build_bench
  run_program migrate >&2
  if [ "${1:-}" = demonstration ]; then run_program seed >&2; fi
  # The upkeep of all tables once a minute would stand among the statements of a decision.
  export Jobs__Enabled=false
  start_program serve
  export PERFAPPROVAL_BENCH_APPLICATION=$child
  announce_when_ready 8>&- 9>&-
}

close_bench() {
  if [ -n "$child" ]; then
    kill -TERM "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  close_database
}
