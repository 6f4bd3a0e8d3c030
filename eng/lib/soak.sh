# shellcheck shell=bash
# Runs the tests that are proofs with large numbers, part by part.

soak_failed=0

# What each part is, as a filter of tests.
soak_filter() {
  case $1 in
    engine) printf '%s' 'FullyQualifiedName~BuiltInEngineOnRandomWorkflows' ;;
    states) printf '%s' 'FullyQualifiedName~TableExplorationTests' ;;
    walks) printf '%s' 'FullyQualifiedName~WanderingTests|FullyQualifiedName~RandomWalkTests' ;;
    certificates) printf '%s' 'FullyQualifiedName~CertificateTests' ;;
    database) printf '%s' 'FullyQualifiedName~WalkTests' ;;
    comparisons) printf '%s' 'FullyQualifiedName~RandomComparisonTests' ;;
    redline) printf '%s' 'FullyQualifiedName~RedlinePropertyTests' ;;
    *) refuse "没有“$1”这一部分，请从 engine、states、walks、database、certificates、comparisons、redline 中选择。" ;;
  esac
}

# The tests it belongs to.
soak_project() {
  case $1 in
    database) printf 'PerfApproval.Web.Tests' ;;
    redline) printf 'PerfApproval.Word.Tests' ;;
    *) printf 'PerfApproval.Domain.Tests' ;;
  esac
}

build_soak() {
  local project
  say "正在编译……"
  for project in $(for part in "$@"; do soak_project "$part" && echo; done | sort -u); do
    dotnet build "tests/$project" -c Release --disable-build-servers -v quiet -nologo >&2 </dev/null 8>&- 9>&-
  done
}

soak() {
  local part=$1 project report=$data/soak-$1.txt log=$data/soak-$1.log began=$SECONDS ended=0
  say "正在运行 $part……"
  rm -f "$report"
  touch "$report"
  project=$(soak_project "$part")
  PERFAPPROVAL_SOAK=$report dotnet test "tests/$project/bin/Release/net10.0/$project.dll" \
    --filter "$(soak_filter "$part")" >"$log" 2>&1 </dev/null 8>&- 9>&- || ended=1
  sed "s/^/$part · /" "$report"
  # Seeds and paths stand in the messages of the tests that failed.
  if [ $ended != 0 ]; then grep -v '^ *at ' "$log" >&2 || true; fi
  printf '%s: %s, %s s\n' "$part" "$([ $ended = 0 ] && echo 'no differences' || echo 'DIFFERENCES')" $((SECONDS - began))
  if [ $ended != 0 ]; then soak_failed=1; fi
}
