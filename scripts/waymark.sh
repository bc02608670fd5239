#!/bin/sh
# The one entrance to everything that is run from the checkout:
#   sh scripts/waymark.sh start | test | test:e2e | test:install | test:sources | test:templates |
#                         build | demo:mlflow | screenshots | bench <name> | exec <command…>
# It brings the right Node.js and the dependencies into git-ignored folders of
# the checkout and then hands over. Nothing is installed globally.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
. "$root/scripts/toolchain.sh"

verb=${1:-}
[ $# -gt 0 ] && shift

usage() {
  say "usage: sh scripts/waymark.sh <start|test|test:e2e|test:install|test:sources|test:templates|build|demo:mlflow|screenshots|bench|exec>"
  exit 2
}

case "$verb" in
  start | test | test:e2e | test:install | test:sources | test:templates | build | demo:mlflow | screenshots | bench | exec) ;;
  *) usage ;;
esac

ensure_node
ensure_dependencies

# Browserslist and Yarn would otherwise look for news on every start.
export BROWSERSLIST_IGNORE_OLD_DATA=1
export YARN_ENABLE_TELEMETRY=0

case "$verb" in
  start)
    say "starting the portal: http://localhost:3000 (backend on :7007), stop with Ctrl-C"
    exec "$root/node_modules/.bin/backstage-cli" repo start "$@"
    ;;
  test) exec node "$root/scripts/test/run-tests.mjs" "$@" ;;
  test:e2e) exec node "$root/scripts/test/run-e2e.mjs" "$@" ;;
  test:install)
    use_npm_settings
    exec node "$root/scripts/test/run-install.mjs" "$@"
    ;;
  test:sources) exec sh "$root/scripts/test-sources.sh" "$@" ;;
  test:templates) exec sh "$root/scripts/test-templates.sh" "$@" ;;
  build) exec node "$root/scripts/build.mjs" "$@" ;;
  demo:mlflow) exec sh "$root/scripts/demo-mlflow.sh" "$@" ;;
  screenshots) exec node "$root/scripts/test/run-e2e.mjs" --screenshots "$@" ;;
  bench) exec node "$root/scripts/bench.mjs" "$@" ;;
  exec) exec "$@" ;;
esac
