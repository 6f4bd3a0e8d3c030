# shellcheck shell=bash
# Builds and runs the test projects and counts what they report.

passed=0 failed=0 skipped=0

build_tests() {
  local locked=--locked-mode
  # The lock files describe the default build.
  if [ $# -gt 0 ]; then locked=; fi
  say "正在还原软件包……"
  dotnet restore PerfApproval.sln $locked "$@" -v quiet >&2 </dev/null 8>&- 9>&-
  say "正在编译……"
  local sources
  sources=$(fingerprint)
  forget_built
  dotnet build PerfApproval.sln --no-restore -c Release --disable-build-servers -v quiet -nologo "$@" >&2 </dev/null 8>&- 9>&-
  if [ $# = 0 ]; then remember_built "$sources"; fi
}

run_tests() {
  local project
  for project in tests/*/*.csproj; do run_test_project "$(basename "$project" .csproj)"; done
  local line="$passed passed, $failed failed"
  if [ $skipped -gt 0 ]; then line+=", $skipped skipped"; fi
  if [ $((passed + failed)) = 0 ]; then say "没有运行任何测试。"; fi
  printf '%s\n' "$line"
  [ $failed = 0 ] && [ $passed -gt 0 ]
}

run_test_project() {
  local name=$1 report=$data/test-results/$1.trx ended=0 total=0 ran=0 good=0 bad=0
  rm -f "$report"
  say "正在运行 $name……"
  timeout 1800 dotnet test "tests/$name/bin/Release/net10.0/$name.dll" --results-directory "$data/test-results" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" >&2 </dev/null 8>&- 9>&- || ended=$?
  if [ -s "$report" ]; then
    total=$(counter total "$report") ran=$(counter executed "$report") good=$(counter passed "$report")
    bad=$((ran - good))
  fi
  # A run that broke off is a failure even where no single test is to blame.
  if [ $ended != 0 ] && [ $bad = 0 ]; then bad=1; fi
  printf '%s: %s passed, %s failed, %s skipped\n' "$name" "$good" "$bad" "$((total - ran))"
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - ran))
}

counter() {
  sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -n 1
}
