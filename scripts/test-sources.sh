#!/bin/sh
# The connectors against real servers of the systems they read. Brings those
# into a Python environment under .waymark, starts them on free ports, and
# stops what it started. Arguments go on to Jest.
# Called by scripts/waymark.sh, which has brought Node.js and the dependencies.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/toolchain.sh"

requirements="$root/tests-sources/requirements.txt"
venv="$state/venv-sources"
report="$state/jest-sources.json"

# usage: record <passed> <failed>
record() {
  say "sources: $1 passed, $2 failed"
  if [ -n "${WAYMARK_TOTALS:-}" ]; then
    printf 'sources %s %s\n' "$1" "$2" >>"$WAYMARK_TOTALS"
  fi
}

give_up() {
  record 0 1
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

ensure_servers() {
  stamp=$(cksum <"$requirements")
  if [ -x "$venv/bin/python" ] && [ "$(cat "$venv/.stamp" 2>/dev/null)" = "$stamp" ]; then
    return 0
  fi
  python=$(find_python) ||
    give_up "these tests need Python 3.10 to 3.13, found: $(python3 --version 2>&1 || echo none). Install one with its venv module (Debian: apt-get install python3-venv), or name it: PYTHON=/path/to/python3"
  say "bringing the servers into .waymark/venv-sources with $("$python" --version) (about 1 GB, once)"
  rm -rf "$venv"
  mkdir -p "$state"
  "$python" -m venv "$venv" >"$state/venv-sources.log" 2>&1 ||
    give_up "the Python environment could not be made. Its venv module may be missing (Debian: apt-get install python3-venv). The whole log: .waymark/venv-sources.log"
  with_heartbeat "$state/venv-sources.log" "still installing the servers" \
    "$venv/bin/python" -m pip install --disable-pip-version-check --requirement "$requirements" || {
    tail -n 5 "$state/venv-sources.log" >&2
    give_up "the servers could not be installed. Is there a network, and does 'pip download mlflow' work? The whole log: .waymark/venv-sources.log"
  }
  printf '%s' "$stamp" >"$venv/.stamp"
}

ensure_node
ensure_servers
export WAYMARK_SOURCES_VENV="$venv"

rm -f "$report"
cd "$root/plugins/mlops-backend-module-mlflow"
code=0
"$root/node_modules/.bin/backstage-cli" package test \
  --config realServer/jest.config.js --watchAll=false --runInBand \
  --json --outputFile="$report" "$@" || code=$?

if [ -f "$report" ]; then
  # A suite that could not even be loaded counts as one failure.
  totals=$(node -p "
    const report = JSON.parse(fs.readFileSync(process.argv[1], 'utf8'));
    [report.numPassedTests, report.numFailedTests + report.numRuntimeErrorTestSuites].join(' ')
  " "$report")
  record "${totals% *}" "${totals#* }"
  [ -z "${WAYMARK_FAILURES:-}" ] || node -p "
    JSON.parse(fs.readFileSync(process.argv[1], 'utf8')).testResults
      .filter(suite => suite.status === 'failed')
      .map(suite => 'sources: ' + [suite.name.split('/').pop(), ...suite.assertionResults.filter(test => test.status === 'failed').map(test => test.fullName)].join(', '))
      .join('\\n')
  " "$report" | sed '/^$/d' >>"$WAYMARK_FAILURES"
else
  record 0 1
fi
exit "$code"
