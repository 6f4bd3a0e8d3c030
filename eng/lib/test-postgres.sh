# shellcheck shell=bash
# Gives the tests a PostgreSQL server of their own, as PERFAPPROVAL_TEST_POSTGRES.

open_test_postgres() {
  if [ -n "${PERFAPPROVAL_TEST_POSTGRES:-}" ]; then return; fi
  find_postgres || install_postgres && find_postgres || refuse "$what_to_install"
  open_cluster test-postgres thrown-away fsync=off full_page_writes=off synchronous_commit=off max_connections=200
  export PERFAPPROVAL_TEST_POSTGRES="Host=$cluster_socket;Username=postgres;Database=postgres"
}
