# shellcheck shell=bash
# Builds with the .NET SDK; leaves no build server behind.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

require_dotnet() {
  command -v dotnet >/dev/null || refuse "没有找到 .NET SDK：请安装 .NET 10 SDK（https://dotnet.microsoft.com/download）后重试。"
  (cd "$checkout" && dotnet --version >/dev/null 2>&1) ||
    refuse "本机的 .NET SDK 版本不够：请安装 global.json 写明的 .NET 10 SDK 后重试。"
}
