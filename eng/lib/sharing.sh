# shellcheck shell=bash
# What the scripts start is shared: the first who needs it starts it, the last who leaves stops it.
# Everybody using it holds a shared lock (descriptor 8) and starts or stops it only in turn (descriptor 9).
# What outlives the script must be started with 8>&- 9>&-, or it would count as a user for ever.

shared_thing=

# share NAME START-COMMAND
share() {
  shared_thing=$1
  exec 8>"$data/$1.in-use" 9>"$data/$1.turn"
  flock 9
  if ! "$2"; then
    leave_turn
    return 1
  fi
  flock --shared 8
  flock --unlock 9
}

# leave STOP-COMMAND
leave() {
  [ -n "$shared_thing" ] || return 0
  flock 9
  if flock --exclusive --nonblock 8; then "$1"; fi
  leave_turn
}

leave_turn() {
  shared_thing=
  exec 8>&- 9>&-
}
