# shellcheck shell=bash
# Finds the application's PostgreSQL: configured connection strings, Docker, a private cluster, Debian's package.

# Afterwards ConnectionStrings__Owner and ConnectionStrings__Application are set; close_database gives back what it took.
open_database() {
  if database_is_configured; then return; fi
  if docker_answers && open_docker_database; then return; fi
  open_private_database
}

# PERFAPPROVAL_TEST_POSTGRES likewise; what the application is configured with is never touched by a test.
open_test_database() {
  if [ -n "${PERFAPPROVAL_TEST_POSTGRES:-}" ]; then return; fi
  if docker_answers && open_docker_test_database; then return; fi
  require_postgres
  open_cluster test-postgres thrown-away ensure_cluster_runs fsync=off full_page_writes=off synchronous_commit=off max_connections=200
  export PERFAPPROVAL_TEST_POSTGRES="Host=$cluster_socket;Username=postgres;Database=postgres"
}

close_database() {
  close_docker
  close_cluster
}

database_is_configured() {
  local owner=${ConnectionStrings__Owner:-} application=${ConnectionStrings__Application:-}
  [ -n "$owner$application" ] || return 1
  if [ -z "$owner" ] || [ -z "$application" ]; then
    refuse "两个连接串只配置了一个，请同时设置环境变量 ConnectionStrings__Owner（升级用）和 ConnectionStrings__Application（运行用）。"
  fi
}

open_private_database() {
  require_postgres
  open_cluster postgres kept start_application_cluster
  local address="Host=$cluster_socket;Database=perfapproval"
  export ConnectionStrings__Owner="$address;Username=perfapproval_owner"
  export ConnectionStrings__Application="$address;Username=perfapproval_app"
}

start_application_cluster() {
  ensure_cluster_runs
  as_cluster_owner "$postgres_bin/psql" -X -q -h "$cluster_socket" -U postgres -d postgres -f - \
    <"$eng/lib/provision.sql" >"$data/provision.log" 2>&1 || refuse "无法在 $cluster_home 中建立数据库，原因见 $data/provision.log。"
}
