# shellcheck shell=bash
# Finds PostgreSQL's own programs on this machine, and installs Debian's when the script runs as root.

oldest_postgres=15

require_postgres() {
  if find_postgres; then return; fi
  if install_postgres && find_postgres; then return; fi
  refuse "没有找到可用的 PostgreSQL：请安装 PostgreSQL $oldest_postgres 或更高版本（Debian、Ubuntu：sudo apt-get install postgresql），或启动 Docker，然后重试。"
}

# Sets postgres_bin to the newest usable installation, or to the one of the major version asked for.
find_postgres() {
  local wanted=${1:-} folder major
  while read -r folder; do
    major=$(postgres_major "$folder") || continue
    [ "$major" -ge "$oldest_postgres" ] || continue
    [ -z "$wanted" ] || [ "$major" = "$wanted" ] || continue
    postgres_bin=$folder
    return 0
  done < <(postgres_folders)
  return 1
}

postgres_folders() {
  local folder
  for folder in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/postgresql*/bin /usr/local/pgsql/bin; do
    printf '%s\n' "$folder"
  done | sort -rV
  if folder=$(command -v initdb); then dirname "$folder"; fi
}

postgres_major() {
  local program version
  for program in postgres initdb pg_ctl psql; do [ -x "$1/$program" ] || return 1; done
  version=$("$1/postgres" --version 2>/dev/null) || return 1
  [[ $version =~ \ ([0-9]+) ]] && printf '%s\n' "${BASH_REMATCH[1]}"
}

# The package would also start a server of its own on port 5432; nobody asked for that one.
install_postgres() {
  is_root && command -v apt-get >/dev/null || return 1
  say "正在安装 Debian 的 PostgreSQL（apt-get install postgresql）……"
  local common=/etc/postgresql-common/createcluster.conf
  {
    apt_get update || return 1
    if [ ! -e "$common" ]; then
      apt_get install postgresql-common || return 1
      sed -ri 's/^#?create_main_cluster .*$/create_main_cluster = false/' "$common"
    fi
    apt_get install postgresql || return 1
  } >"$data/apt.log" 2>&1 </dev/null
}

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends "$@"
}
