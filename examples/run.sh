#!/bin/sh
# Trains the example organisation's models with real tools; see README.md.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

usage() {
  cat <<'TEXT'
usage: run.sh <command>

  record               start an MLflow server of its own, train everything against
                       it, run DVC, Great Expectations, Evidently and pytest, and
                       write the recorded files anew
  train <tracking-uri> train and register everything in an MLflow server that is
                       running already; changes no file
  venv                 only make the training environment and print its folder
  check                check the recorded files and the catalog files

The environments live in git-ignored folders beside this script.
TEXT
}

say() { printf 'examples: %s\n' "$*" >&2; }

find_python() {
  for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3.10 python3; do
    [ -n "$candidate" ] || continue
    command -v "$candidate" >/dev/null 2>&1 || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done
  if command -v python3 >/dev/null 2>&1; then
    say "Python 3.10 or newer is needed; python3 is $(python3 -V 2>&1). Install a newer one, or name it: PYTHON=/path/to/python run.sh ..."
  else
    say 'Python 3.10 or newer is needed and no python3 was found. Install it with its venv module (Debian: python3-venv), or name it: PYTHON=/path/to/python run.sh ...'
  fi
  return 1
}

# make_venv <folder> <requirements>: makes it once, and again when the pins change.
make_venv() {
  venv=$1
  requirements=$2
  python=$(find_python) || exit 1
  pins=$(cat "$here/requirements-train.txt" "$requirements" | cksum)
  if [ -x "$venv/bin/python" ] && [ "$(cat "$venv/.pins" 2>/dev/null)" = "$pins" ]; then
    return 0
  fi
  say "making the Python environment ${venv##*/} (about 1 GB, a minute or two) ..."
  rm -rf "$venv"
  if ! "$python" -m venv "$venv"; then
    say 'the environment could not be made; Python may lack its venv module (Debian: python3-venv)'
    exit 1
  fi
  if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"; then
    say 'the packages could not be installed; is there a network, and does pip reach its package index?'
    exit 1
  fi
  printf '%s\n' "$pins" >"$venv/.pins"
}

# The same numbers on every machine, and no usage statistics to anybody.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONHASHSEED=0
export MLFLOW_DISABLE_TELEMETRY=true DO_NOT_TRACK=1 DVC_NO_ANALYTICS=1 GX_ANALYTICS_ENABLED=false
export PYTHONDONTWRITEBYTECODE=1 GIT_PYTHON_REFRESH=quiet MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT=true

case "${1:-}" in
record)
  make_venv "$here/.venv-record" "$here/requirements.txt"
  PATH="$here/.venv-record/bin:$PATH"
  exec python "$here/recording/record.py"
  ;;
train)
  if [ -z "${2:-}" ]; then
    say 'which MLflow? for example: run.sh train http://127.0.0.1:5000'
    exit 2
  fi
  make_venv "$here/.venv-train" "$here/requirements-train.txt"
  PATH="$here/.venv-train/bin:$PATH"
  exec python "$here/recording/train.py" "$2"
  ;;
venv)
  make_venv "$here/.venv-train" "$here/requirements-train.txt"
  printf '%s\n' "$here/.venv-train"
  ;;
check)
  make_venv "$here/.venv-train" "$here/requirements-train.txt"
  exec "$here/.venv-train/bin/python" "$here/recording/check.py"
  ;;
-h | --help | help)
  usage
  ;;
*)
  usage >&2
  exit 2
  ;;
esac
