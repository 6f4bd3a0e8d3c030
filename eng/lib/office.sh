# shellcheck shell=bash
# Gives the test of exact page numbers its LibreOffice, which the program itself can do without.

open_office() {
  if command -v soffice >/dev/null || [ -x /usr/lib/libreoffice/program/soffice ]; then return; fi
  install_office || say "没有 LibreOffice，也不能在此自动安装：目录页码的一项测试将跳过（Debian：sudo apt-get install libreoffice-writer-nogui）。"
}

install_office() {
  is_root && command -v apt-get >/dev/null || return 1
  say "正在安装 LibreOffice（apt-get install libreoffice-writer-nogui）……"
  { apt_get update && apt_get install libreoffice-writer-nogui fonts-noto-cjk; } >"$data/apt.log" 2>&1 </dev/null
}
