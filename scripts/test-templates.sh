#!/bin/sh
# Projects rendered from the templates, each set up, tested and trained in an
# environment of its own: three of them, or with --all a set that covers every
# choice. Further arguments go on to Jest.
# Called by scripts/waymark.sh, which has brought Node.js and the dependencies.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/toolchain.sh"
. "$root/scripts/suites.sh"

# How the projects reach their packages: one cache for all of them.
use_pip_settings() {
  export PIP_CACHE_DIR="$state/templates/pip"
  export POETRY_CACHE_DIR="$state/templates/poetry"
  tell_poetry_the_index "$venv"
}

if [ "${1:-}" = --all ]; then
  shift
  export WAYMARK_TEMPLATES=all
fi
suite=templates
venv="$state/venv-templates"
ensure_node
ensure_environment "$root/templates/tests/requirements.txt" "$venv"
use_pip_settings
WAYMARK_TEMPLATES_PYTHON=$(find_python)
export WAYMARK_TEMPLATES_PYTHON
export WAYMARK_TEMPLATES_VENV="$venv"
export WAYMARK_TEMPLATES_WORK="$state/templates"
run_jest "$suite" "$root/templates/tests" rendered/jest.config.js "$@"
