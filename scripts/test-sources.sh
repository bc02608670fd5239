#!/bin/sh
# Our backends against real software of others: the connectors against servers
# of the systems they read, lineage against producers of its events. Brings
# those into Python environments under .waymark, starts them on free ports, and
# stops what it started. Arguments go on to Jest.
# Called by scripts/waymark.sh, which has brought Node.js and the dependencies.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/toolchain.sh"

# Each with what it needs (tests-sources), its environment and the plugin whose
# folder realServer has the tests. dbt and MLflow cannot share an environment.
suites='
sources requirements.txt venv-sources mlops-backend-module-mlflow
producers requirements-openlineage.txt venv-openlineage lineage-backend
'

# usage: record <suite> <passed> <failed>
record() {
  say "$1: $2 passed, $3 failed"
  if [ -n "${WAYMARK_TOTALS:-}" ]; then
    printf '%s %s %s\n' "$1" "$2" "$3" >>"$WAYMARK_TOTALS"
  fi
}

give_up() {
  record "$suite" 0 1
  fail "$*"
}

find_python() {
  for candidate in "${PYTHON:-}" python3.12 python3.11 python3.13 python3.10 python3; do
    if [ -n "$candidate" ] && "$candidate" -c \
      'import sys; sys.exit(not (3, 10) <= sys.version_info < (3, 14))' 2>/dev/null; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  return 1
}

# usage: ensure_environment <requirements file> <venv>
ensure_environment() {
  stamp=$(cksum <"$1")
  if [ -x "$2/bin/python" ] && [ "$(cat "$2/.stamp" 2>/dev/null)" = "$stamp" ]; then
    return 0
  fi
  name=${2##*/}
  log="$2.log"
  python=$(find_python) ||
    give_up "these tests need Python 3.10 to 3.13, found: $(python3 --version 2>&1 || echo none). Install one with its venv module (Debian: apt-get install python3-venv), or name it: PYTHON=/path/to/python3"
  say "bringing what is tested against into .waymark/$name with $("$python" --version) (once)"
  rm -rf "$2"
  mkdir -p "$state"
  "$python" -m venv "$2" >"$log" 2>&1 ||
    give_up "the Python environment could not be made. Its venv module may be missing (Debian: apt-get install python3-venv). The whole log: .waymark/$name.log"
  with_heartbeat "$log" "still installing .waymark/$name" \
    "$2/bin/python" -m pip install --disable-pip-version-check --requirement "$1" || {
    tail -n 5 "$log" >&2
    give_up "what is tested against could not be installed. Is there a network, and does 'pip download mlflow' work? The whole log: .waymark/$name.log"
  }
  printf '%s' "$stamp" >"$2/.stamp"
}

# usage: run_suite <suite> <requirements> <venv> <plugin> [<arguments for Jest>]
run_suite() {
  suite=$1
  venv="$state/$3"
  plugin="$root/plugins/$4"
  ensure_environment "$root/tests-sources/$2" "$venv"
  shift 4
  report="$state/jest-$suite.json"
  rm -f "$report"
  code=0
  (
    cd "$plugin"
    WAYMARK_SOURCES_VENV="$venv" "$root/node_modules/.bin/backstage-cli" package test \
      --config realServer/jest.config.js --watchAll=false --runInBand \
      --json --outputFile="$report" ${1:+--passWithNoTests} "$@"
  ) || code=$?

  if [ ! -f "$report" ]; then
    record "$suite" 0 1
    return 1
  fi
  # A suite that could not even be loaded counts as one failure.
  totals=$(node -p "
    const report = JSON.parse(fs.readFileSync(process.argv[1], 'utf8'));
    [report.numPassedTests, report.numFailedTests + report.numRuntimeErrorTestSuites].join(' ')
  " "$report")
  record "$suite" "${totals% *}" "${totals#* }"
  [ -z "${WAYMARK_FAILURES:-}" ] || node -p "
    JSON.parse(fs.readFileSync(process.argv[1], 'utf8')).testResults
      .filter(suite => suite.status === 'failed')
      .map(suite => '$suite: ' + [suite.name.split('/').pop(), ...suite.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName)].join(', '))
      .join('\\n')
  " "$report" | sed '/^$/d' >>"$WAYMARK_FAILURES"
  return "$code"
}

ensure_node
failed=0
# Read on a descriptor of its own, so that no suite takes the list for input.
while read -r name requirements venv_name plugin_name <&3; do
  [ -n "$name" ] || continue
  run_suite "$name" "$requirements" "$venv_name" "$plugin_name" "$@" || failed=1
done 3<<TEXT
$suites
TEXT
exit "$failed"
