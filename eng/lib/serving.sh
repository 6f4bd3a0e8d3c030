# shellcheck shell=bash
# Serves the application with demonstration data, in containers or as a process of this machine.

export PERFAPPROVAL_PORT=${PERFAPPROVAL_PORT:-5080}

require_free_port() {
  if ! [[ $PERFAPPROVAL_PORT =~ ^[1-9][0-9]{0,4}$ ]] || [ "$PERFAPPROVAL_PORT" -gt 65535 ]; then
    refuse "PERFAPPROVAL_PORT 不能是 $PERFAPPROVAL_PORT，请写 1 到 65535 之间的端口号。"
  fi
  if (exec 3<>"/dev/tcp/127.0.0.1/$PERFAPPROVAL_PORT") 2>/dev/null; then
    refuse "端口 $PERFAPPROVAL_PORT 已被占用，请停止占用它的程序，或用 PERFAPPROVAL_PORT=5081 eng/run 换一个端口。"
  fi
}

serve_here() {
  require_dotnet
  open_database
  build_program
  run_program migrate
  say "正在准备演示数据……"
  run_program seed
  start_program serve
  announce_when_ready 8>&- 9>&- &
  await_program
}

serve_in_docker() {
  say "正在用 Docker 启动（首次需要下载和编译，约几分钟）……"
  share docker start_docker_application || return 1
  compose logs --no-log-prefix seed
  announce_when_ready 8>&- 9>&- &
  compose logs --follow --no-log-prefix --since 0s application
}

start_docker_application() {
  if compose up --build --detach application mailpit >&2; then return; fi
  say "Docker 没有启动成功（原因见上），改用本机的 PostgreSQL。"
  stop_docker
  return 1
}

announce_when_ready() {
  local second
  for second in {1..120}; do
    if is_ready; then
      say "已启动：http://localhost:$PERFAPPROVAL_PORT （按 Ctrl-C 停止）"
      return
    fi
    kill -0 $$ 2>/dev/null || return
    sleep 1
  done
  say "等了 $second 秒仍未就绪，请查看上面的日志。"
}

is_ready() {
  local answer
  {
    exec 3<>"/dev/tcp/127.0.0.1/$PERFAPPROVAL_PORT" || return 1
    printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    IFS= read -r -t 10 answer <&3 || true
    exec 3>&-
  } 2>/dev/null
  [[ $answer == *" 200 "* ]]
}
