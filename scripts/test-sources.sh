#!/bin/sh
# Our backends against real software of others: the connectors against servers
# of the systems they read, lineage against producers of its events, actions
# with the tools that they run, the whole portal with a project that it made.
# Brings what is needed into Python environments under .waymark, starts it on free
# ports, and stops what it started. Arguments go on to Jest.
# Called by scripts/waymark.sh, which has brought Node.js and the dependencies.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/toolchain.sh"
. "$root/scripts/suites.sh"

# Each with what it needs (tests-sources), its environment and the package and
# folder that have the tests. They cannot share one environment.
suites='
sources requirements.txt venv-sources plugins/mlops-backend-module-mlflow realServer
actions requirements.txt venv-sources plugins/scaffolder-backend-module-mlops realServer
project requirements.txt venv-sources packages/backend realServer
producers requirements-openlineage.txt venv-openlineage plugins/lineage-backend realServer
tools requirements-tools.txt venv-tools plugins/scaffolder-backend-module-mlops realTools
'

# The packages of a project that is made and trained, as wheels, so that it can
# set itself up without a network.
ensure_project_wheels() {
  requirements="$root/tests-sources/requirements-project.txt"
  wheels="$state/wheels-project"
  export WAYMARK_PROJECT_WHEELS="$wheels"
  stamp=$({ cat "$requirements"; "$1/bin/python" --version; } | cksum)
  [ "$(cat "$wheels/.stamp" 2>/dev/null)" != "$stamp" ] || return 0
  say "bringing the packages of a training project into .waymark/wheels-project (once)"
  log="$wheels.log"
  rm -rf "$wheels"
  # Packages without a wheel of their own are built with tools that pip brings:
  # a fresh environment has none.
  with_heartbeat "$log" "still bringing .waymark/wheels-project" \
    "$1/bin/python" -m pip wheel --disable-pip-version-check --quiet --use-pep517 \
    --requirement "$requirements" --wheel-dir "$wheels" || {
    tail -n 5 "$log" >&2
    give_up "the packages of a training project could not be brought. The whole log: .waymark/wheels-project.log"
  }
  printf '%s' "$stamp" >"$wheels/.stamp"
}

# usage: run_suite <suite> <requirements> <venv> <package> <folder> [<arguments for Jest>]
run_suite() {
  suite=$1
  venv="$state/$3"
  package="$root/$4"
  folder=$5
  ensure_environment "$root/tests-sources/$2" "$venv"
  shift 5
  export WAYMARK_SOURCES_VENV="$venv"
  tell_poetry_the_index "$venv"
  [ "$suite" != project ] || ensure_project_wheels "$venv"
  run_jest "$suite" "$package" "$folder/jest.config.js" "$@"
}

ensure_node
failed=0
# Read on a descriptor of its own, so that no suite takes the list for input.
while read -r name requirements venv_name package_name folder_name <&3; do
  [ -n "$name" ] || continue
  run_suite "$name" "$requirements" "$venv_name" "$package_name" "$folder_name" \
    "$@" || failed=1
done 3<<TEXT
$suites
TEXT
exit "$failed"
