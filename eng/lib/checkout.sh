# shellcheck shell=bash
# Where the checkout is, and .data/, the one place in it that the scripts write to besides bin/ and obj/.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
data=$checkout/.data

# What signs the trail stays beside the checkout's own database, and out of it.
export Trail__Keys=${Trail__Keys:-$data/keys}

open_data_folder() {
  mkdir -p "$data" 2>/dev/null || true
  [ -w "$data" ] || refuse "无法写入 $data，请换用对该文件夹有写权限的用户运行。"
  # PostgreSQL runs as another user when the scripts run as root, and must be able to pass through.
  if [ -O "$data" ]; then chmod 755 "$data"; fi
}
