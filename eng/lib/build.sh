# shellcheck shell=bash
# Builds with the .NET SDK, leaving no build server behind, and only when something changed.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

program=$checkout/src/PerfApproval.Web/bin/Release/net10.0/PerfApproval.Web.dll

require_dotnet() {
  command -v dotnet >/dev/null || refuse "没有找到 .NET SDK：请安装 .NET 10 SDK（https://dotnet.microsoft.com/download）后重试。"
  (cd "$checkout" && dotnet --version >/dev/null 2>&1) ||
    refuse "本机的 .NET SDK 版本不够：请安装 global.json 写明的 .NET 10 SDK 后重试。"
}

build_program() {
  if is_built; then return; fi
  exec 7>"$data/build.turn"
  flock 7
  # Another script may have built it in the meantime.
  if ! is_built; then build_in_turn; fi
  exec 7>&-
}

build_in_turn() {
  local sources
  sources=$(fingerprint)
  say "正在编译（首次约需一两分钟）……"
  if ! (cd "$checkout" && dotnet build src/PerfApproval.Web -c Release -p:RestoreLockedMode=true --disable-build-servers \
    -v quiet -nologo) >"$data/build.log" 2>&1 </dev/null 7>&- 8>&- 9>&-; then
    cat "$data/build.log" >&2
    say "程序没有编译成功，原因见上。"
    exit 1
  fi
  remember_built "$sources"
}

is_built() { [ -e "$program" ] && [ "$(cat "$data/built" 2>/dev/null)" = "$(fingerprint)" ]; }

remember_built() { printf '%s\n' "$1" >"$data/built"; }

forget_built() { rm -f "$data/built"; }

# Names, sizes and times of all that goes into the program.
fingerprint() {
  (cd "$checkout" && find src templates workflows rules holidays tests/samples global.json Directory.* \
    -type d \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | sha256sum)
}
