# shellcheck shell=bash
# A private PostgreSQL cluster that the scripts make, start and stop, reached by a unix socket only.

cluster_name='' cluster_home='' cluster_socket='' cluster_is_kept='' cluster_settings=()

# open_cluster NAME kept|thrown-away START-COMMAND [SETTING=VALUE ...]; the command calls ensure_cluster_runs.
open_cluster() {
  local start=$3
  cluster_name=$1
  if [ "$2" = kept ]; then cluster_is_kept=1; fi
  shift 3
  cluster_settings=("$@")
  share "$cluster_name" "$start"
}

close_cluster() {
  if [ -n "$cluster_home" ]; then leave stop_cluster; fi
}

ensure_cluster_runs() {
  choose_cluster_home
  if ! cluster_is_running; then
    prepare_cluster
    start_cluster
  fi
  read_cluster_socket
}

stop_cluster() {
  as_cluster_owner "$postgres_bin/pg_ctl" -D "$cluster_home/data" -m fast -w -t 60 stop >/dev/null 2>&1 || true
  if [ -n "$cluster_socket" ]; then rm -rf "$cluster_socket"; fi
  [ -n "$cluster_is_kept" ] || rm -rf "${cluster_home:?}"
}

# The checkout, unless the postgres user cannot get there (a clone in /root): then that user's home.
choose_cluster_home() {
  cluster_home=$data/$cluster_name
  if ! is_root || [ -e "$cluster_home/data" ]; then return; fi
  id postgres >/dev/null 2>&1 || refuse "本机有 PostgreSQL 程序却没有 postgres 用户，请执行 useradd --system postgres 后重试。"
  if runs_as postgres test -x "$data"; then return; fi
  local elsewhere
  elsewhere=$(getent passwd postgres | cut -d: -f6)
  runs_as postgres test -w "$elsewhere" || elsewhere=${TMPDIR:-/tmp}
  cluster_home=$elsewhere/perfapproval-$(printf '%s' "$data/$cluster_name" | sha256sum | cut -c1-12)
  if [ -e "$cluster_home" ] && [ "$(stat -c %U "$cluster_home")" != postgres ]; then
    refuse "$cluster_home 不属于 postgres 用户，不能使用；请将它移走后重试。"
  fi
}

cluster_is_running() {
  local pid=$cluster_home/data/postmaster.pid
  find_postgres_for_cluster
  [ -e "$pid" ] || return 1
  if is_this_cluster "$(head -n 1 "$pid")"; then return 0; fi
  # Its number may belong to another program by now, which PostgreSQL would take for itself.
  rm -f "$pid"
  return 1
}

is_this_cluster() {
  [ -r "/proc/$1/cmdline" ] && tr '\0' '\n' <"/proc/$1/cmdline" | grep -qxF "$cluster_home/data"
}

# A cluster is only ever started by the version that made it.
find_postgres_for_cluster() {
  local made_by=
  [ ! -e "$cluster_home/data/PG_VERSION" ] || made_by=$(cat "$cluster_home/data/PG_VERSION")
  find_postgres "$made_by" || refuse \
    "$cluster_home 是 PostgreSQL $made_by 建立的，而本机没有这个版本；请安装 PostgreSQL $made_by，或将该文件夹移走后重试。"
}

prepare_cluster() {
  if [ -e "$cluster_home" ] && ! is_root && [ ! -O "$cluster_home" ]; then
    refuse "$cluster_home 是另一个用户建立的，请换用那个用户运行，或将该文件夹移走后重试。"
  fi
  if [ -n "$cluster_is_kept" ] && [ -e "$cluster_home/data" ]; then return; fi
  rm -rf "${cluster_home:?}"
  make_folder "$cluster_home" postgres:
  local new=$cluster_home/new
  as_cluster_owner "$postgres_bin/initdb" -D "$new" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$data/initdb.log" 2>&1 </dev/null || refuse "无法建立 PostgreSQL 数据目录，原因见 $data/initdb.log。"
  echo "include = 'perfapproval.conf'" >>"$new/postgresql.conf"
  mv "$new" "$cluster_home/data" || refuse "无法写入 $cluster_home，请检查权限和磁盘空间。"
}

# make_folder PATH OWNER: for that user's eyes only; it must not exist, or somebody else might look in.
make_folder() {
  if ! mkdir -m 700 "$1" || { is_root && ! chown "$2" "$1"; }; then
    refuse "无法建立文件夹 $1，请检查上级文件夹的权限。"
  fi
}

start_cluster() {
  local log=$cluster_home/log
  cluster_socket=$cluster_home/socket
  # The address of a unix socket has 107 bytes at most, and PostgreSQL adds its own file name.
  [ "$(printf '%s' "$cluster_socket" | wc -c)" -le 90 ] || cluster_socket=$(mktemp -u "${TMPDIR:-/tmp}/perfapproval.XXXXXX")
  rm -rf "$cluster_socket"
  make_folder "$cluster_socket" "$(stat -c %u:%g "$cluster_home")"
  print_settings >"$cluster_home/data/perfapproval.conf"
  ! is_root || chown --reference="$cluster_home" "$cluster_home/data/perfapproval.conf"
  without_descriptors as_cluster_owner "$postgres_bin/pg_ctl" -D "$cluster_home/data" -l "$log" -w -t 60 start ||
    report_failed_start "$log"
}

print_settings() {
  printf "listen_addresses = ''\nport = 5432\nunix_socket_directories = '%s'\n" "${cluster_socket//\'/\'\'}"
  if [ ${#cluster_settings[@]} -gt 0 ]; then printf '%s\n' "${cluster_settings[@]}"; fi
}

report_failed_start() {
  cp "$1" "$data/$cluster_name.log" 2>/dev/null || true
  refuse "PostgreSQL 没有启动，原因见 $data/$cluster_name.log 的末尾。"
}

# Line 5 of the file says where the running server listens, whoever started it.
read_cluster_socket() {
  cluster_socket=$(sed -n 5p "$cluster_home/data/postmaster.pid")
}

# A server that inherited the locks or a caller's pipe would hold them for as long as it runs.
without_descriptors() (
  exec </dev/null >/dev/null 2>&1
  for descriptor in "/proc/$BASHPID/fd"/*; do
    descriptor=${descriptor##*/}
    if [ "$descriptor" -gt 2 ]; then eval "exec $descriptor>&-"; fi
  done
  "$@"
)

as_cluster_owner() {
  if is_root; then runs_as "$(stat -c %u "$cluster_home")" "$@"; else (cd / && "$@"); fi
}

# From /, because that user may not be able to enter the current folder.
runs_as() {
  local user=$1
  shift
  (cd / && setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups -- "$@")
}
