# shellcheck shell=bash
# What the scripts say goes to stderr, so that stdout belongs to the command they run.

say() { printf '%s\n' "$*" >&2; }

# One sentence on what is wrong and what to do; 2 is the exit code for what the caller can put right.
refuse() {
  say "$*"
  exit 2
}

is_root() { [ "$(id -u)" = 0 ]; }
