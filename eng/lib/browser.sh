# shellcheck shell=bash
# Gives the journeys their browser as PERFAPPROVAL_CHROMIUM, as soon as a test project takes Microsoft.Playwright.

open_browser() {
  if ! grep -qs 'Microsoft\.Playwright' "$checkout"/tests/*/*.csproj || [ -n "${PERFAPPROVAL_CHROMIUM:-}" ]; then return; fi
  if ! find_chromium; then
    install_chromium || true
    find_chromium || refuse "没有找到 Chromium：请安装（Debian：sudo apt-get install chromium），或用 PERFAPPROVAL_CHROMIUM 指明它的位置，然后重试。"
  fi
  export PERFAPPROVAL_CHROMIUM
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if PERFAPPROVAL_CHROMIUM=$(command -v "$name"); then return; fi
  done
  return 1
}

install_chromium() {
  is_root && command -v apt-get >/dev/null || return 1
  say "正在安装 Chromium（apt-get install chromium）……"
  { apt_get update && apt_get install chromium fonts-noto-cjk; } >"$data/apt.log" 2>&1 </dev/null
}
