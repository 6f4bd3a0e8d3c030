# shellcheck shell=bash
# Runs the program as a child that gets the signals the script gets, and is waited for.

child=''

end_on_signals() {
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

start_program() {
  PERFAPPROVAL_LOGS=$data dotnet "$program" "$@" <&0 8>&- 9>&- &
  child=$!
}

# The child's exit code becomes ours; a signal meanwhile asks it to end in good order.
await_program() {
  local code=0
  trap 'kill -TERM "$child" 2>/dev/null || true' INT TERM HUP
  wait "$child" || code=$?
  while kill -0 "$child" 2>/dev/null; do
    code=0
    wait "$child" || code=$?
  done
  end_on_signals
  return "$code"
}

run_program() {
  start_program "$@"
  await_program
}
