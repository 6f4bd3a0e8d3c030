# shellcheck shell=bash
# PostgreSQL, Mailpit and the application in containers, where a Docker engine answers.

# The compose file has the same values: they guard a demonstration that only this machine can reach.
export PERFAPPROVAL_ADMIN_PASSWORD=${PERFAPPROVAL_ADMIN_PASSWORD:-demonstration}
export PERFAPPROVAL_OWNER_PASSWORD=${PERFAPPROVAL_OWNER_PASSWORD:-demonstration}
export PERFAPPROVAL_APP_PASSWORD=${PERFAPPROVAL_APP_PASSWORD:-demonstration}

docker_project=()

docker_answers() {
  command -v docker >/dev/null || return 1
  timeout 15 docker info >/dev/null 2>&1 </dev/null || return 1
  timeout 15 docker compose version >/dev/null 2>&1 </dev/null
}

compose() {
  docker compose --project-directory "$checkout" "${docker_project[@]}" "$@" </dev/null 8>&- 9>&-
}

# The database alone, for a command that runs on this machine.
open_docker_database() {
  share docker start_docker_database || return 1
  local address="$docker_address;Database=perfapproval"
  export ConnectionStrings__Owner="$address;Username=perfapproval_owner;Password=$PERFAPPROVAL_OWNER_PASSWORD"
  export ConnectionStrings__Application="$address;Username=perfapproval_app;Password=$PERFAPPROVAL_APP_PASSWORD"
}

open_docker_test_database() {
  docker_project=(--project-name "perfapproval-test-$(printf '%s' "$checkout" | sha256sum | cut -c1-8)")
  share docker-test start_docker_database || return 1
  export PERFAPPROVAL_TEST_POSTGRES="$docker_address;Database=postgres;Username=postgres;Password=$PERFAPPROVAL_ADMIN_PASSWORD"
}

close_docker() {
  case $shared_thing in
    docker) leave stop_docker ;;
    docker-test) leave remove_docker ;;
  esac
}

start_docker_database() {
  say "正在用 Docker 启动 PostgreSQL……"
  local published
  if compose up --detach --wait postgres >"$data/docker.log" 2>&1 && published=$(compose port postgres 5432); then
    docker_address="Host=127.0.0.1;Port=${published##*:}"
    return
  fi
  remove_test_project
  say "Docker 没有启动 PostgreSQL（原因见 $data/docker.log），改用本机的 PostgreSQL。"
  return 1
}

stop_docker() { compose stop >>"$data/docker.log" 2>&1 || true; }

remove_docker() { compose down --volumes >>"$data/docker.log" 2>&1 || true; }

remove_test_project() {
  if [ ${#docker_project[@]} -gt 0 ]; then remove_docker; fi
  docker_project=()
}
