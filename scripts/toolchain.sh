# Sourced by the scripts beside it: the right Node.js and the dependencies, in
# git-ignored folders of the checkout. Expects $root.

node_version=24.21.0
state="$root/.waymark"

say() {
  printf 'waymark: %s\n' "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

# Runs a command with its output in a log and says every 15 s that it goes on.
# usage: with_heartbeat <log> <what> <command…>
with_heartbeat() {
  hb_log=$1
  hb_what=$2
  shift 2
  hb_start=$(date +%s)
  "$@" >"$hb_log" 2>&1 &
  hb_pid=$!
  # Ctrl-C must end the command as well, not only the waiting for it.
  trap 'kill "$hb_pid" 2>/dev/null; exit 130' INT TERM
  hb_next=15
  while kill -0 "$hb_pid" 2>/dev/null; do
    sleep 1
    hb_spent=$(($(date +%s) - hb_start))
    if [ "$hb_spent" -ge "$hb_next" ]; then
      say "$hb_what … $hb_spent s"
      hb_next=$((hb_next + 15))
    fi
  done
  trap - INT TERM
  wait "$hb_pid"
}

is_supported_node() {
  case "$("$1" --version 2>/dev/null)" in
    v22.* | v24.*) return 0 ;;
    *) return 1 ;;
  esac
}

# Puts a Node.js 22 or 24 first on PATH. One that is already there is used;
# otherwise npm brings one into .waymark/tools.
ensure_node() {
  command -v git >/dev/null 2>&1 ||
    fail "git is needed and was not found. Install it with your system's package manager and try again."
  if command -v node >/dev/null 2>&1 && is_supported_node "$(command -v node)"; then
    return 0
  fi

  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64 ;;
    Linux-aarch64 | Linux-arm64) platform=linux-arm64 ;;
    Darwin-arm64) platform=darwin-arm64 ;;
    Darwin-x86_64) platform=darwin-x64 ;;
    *) fail "no Node.js 22 or 24 was found, and none can be brought for $(uname -s) $(uname -m). Install Node.js 24 and try again." ;;
  esac
  tools="$state/tools/node-$node_version"
  bin="$tools/node_modules/node-$platform/bin"
  if ! is_supported_node "$bin/node"; then
    command -v npm >/dev/null 2>&1 ||
      fail "npm is needed to bring Node.js $node_version and was not found. Install Node.js 20 or later with npm."
    say "Node.js 22 or 24 is needed, found $(node --version 2>/dev/null || echo none): bringing $node_version into .waymark/tools (about 45 MB, once)"
    mkdir -p "$tools"
    # A package.json of its own keeps npm from taking the checkout for its project.
    printf '{ "private": true }\n' >"$tools/package.json"
    with_heartbeat "$state/node-install.log" "still downloading Node.js" \
      npm install --prefix "$tools" --no-save --no-package-lock --no-audit --no-fund \
      "node-$platform@$node_version" || {
      tail -n 5 "$state/node-install.log" >&2
      fail "Node.js $node_version could not be downloaded. Is there a network, and does 'npm ping' work? The whole log: .waymark/node-install.log"
    }
    is_supported_node "$bin/node" ||
      fail "the Node.js that was brought does not run on this machine. Install Node.js 24 and try again."
  fi
  PATH="$bin:$PATH"
  export PATH
}

# Puts the committed Yarn on PATH, which Backstage's build calls by name.
ensure_yarn() {
  mkdir -p "$state/bin"
  printf '#!/bin/sh\nexec node "%s" "$@"\n' "$root/.yarn/releases/yarn-4.13.0.cjs" >"$state/bin/yarn"
  chmod +x "$state/bin/yarn"
  PATH="$state/bin:$PATH"
  export PATH
}

# Yarn should ask the registry that npm is set up for, and trust what npm trusts.
use_npm_settings() {
  if [ -z "${YARN_NPM_REGISTRY_SERVER:-}" ] && command -v npm >/dev/null 2>&1; then
    registry=$(npm config get registry 2>/dev/null || true)
    case "$registry" in http*) export YARN_NPM_REGISTRY_SERVER="${registry%/}" ;; esac
    cafile=$(npm config get cafile 2>/dev/null || true)
    case "$cafile" in /*) export YARN_HTTPS_CA_FILE_PATH="$cafile" ;; esac
  fi
}

# Installs exactly what yarn.lock says, once per lockfile and Node.js version.
ensure_dependencies() {
  ensure_yarn
  stamp="$(node --version) $(cat "$root/yarn.lock" "$root/package.json" "$root"/packages/*/package.json "$root"/plugins/*/package.json "$root/templates/tests/package.json" | cksum)"
  if [ -d "$root/node_modules" ] && [ "$(cat "$state/installed" 2>/dev/null)" = "$stamp" ]; then
    return 0
  fi
  say "installing the dependencies from yarn.lock (1 to 3 minutes the first time)"
  use_npm_settings
  with_heartbeat "$state/install.log" "still installing" \
    yarn install --immutable || {
    grep -E 'YN0001|YN0028|YN0035|RequestError|Error:' "$state/install.log" | head -n 8 >&2 || true
    fail "the dependencies could not be installed. Is there a network? The whole log: .waymark/install.log"
  }
  printf '%s' "$stamp" >"$state/installed"
  say "dependencies are installed"
}
