# Sourced by the scripts beside it, after toolchain.sh: Jest suites that need
# software of others, which is brought into Python environments under .waymark.

# usage: record <suite> <passed> <failed>
record() {
  say "$1: $2 passed, $3 failed"
  if [ -n "${WAYMARK_TOTALS:-}" ]; then
    printf '%s %s %s\n' "$1" "$2" "$3" >>"$WAYMARK_TOTALS"
  fi
}

give_up() {
  record "$suite" 0 1
  [ -z "${WAYMARK_FAILURES:-}" ] || printf '%s: %s\n' "$suite" "$*" >>"$WAYMARK_FAILURES"
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

# Poetry does not ask pip which index and certificates it is set up for; it is
# told here.
# usage: tell_poetry_the_index <venv>
tell_poetry_the_index() {
  certificates=${REQUESTS_CA_BUNDLE:-${PIP_CERT:-$("$1/bin/python" -m pip config list 2>/dev/null | sed -n "s/^global.cert='\(.*\)'$/\1/p")}}
  if [ -n "$certificates" ]; then
    export REQUESTS_CA_BUNDLE="$certificates"
  fi
  [ -z "${POETRY_PYPI_MIRROR_URL:-}" ] || return 0
  index=${PIP_INDEX_URL:-$("$1/bin/python" -m pip config get global.index-url 2>/dev/null || true)}
  POETRY_PYPI_MIRROR_URL=${index:-$("$1/bin/python" -c \
    'from pip._internal.models.index import PyPI; print(PyPI.simple_url)')}
  export POETRY_PYPI_MIRROR_URL
}

# Runs tests that need more than `npm test` has, and records how many passed.
# usage: run_jest <suite> <package> <its jest.config.js> [<arguments for Jest>]
run_jest() {
  suite=$1
  package=$2
  config=$3
  shift 3
  report="$state/jest-$suite.json"
  rm -f "$report"
  code=0
  (
    cd "$package"
    "$root/node_modules/.bin/backstage-cli" package test \
      --config "$config" --watchAll=false --runInBand \
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
