#!/bin/sh
# A portal that is connected to a real MLflow: starts an MLflow server with the
# example organisation's models, trained on this machine, and the portal beside
# it. Ctrl-C stops both. The data stay in .waymark/demo-mlflow.
# Called by scripts/waymark.sh, which has brought Node.js and the dependencies.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
. "$root/scripts/toolchain.sh"

port=5001
uri="http://127.0.0.1:$port"
data="$state/demo-mlflow"
mlflow_pid=

answers() {
  node -e "
    fetch('$uri/health', { signal: AbortSignal.timeout(2000) })
      .then(response => process.exit(response.ok ? 0 : 1), () => process.exit(1))
  "
}

stop_mlflow() {
  if [ -n "$mlflow_pid" ] && kill -0 "$mlflow_pid" 2>/dev/null; then
    kill "$mlflow_pid" 2>/dev/null || true
    wait "$mlflow_pid" 2>/dev/null || true
    say "MLflow is stopped; its data stay in .waymark/demo-mlflow"
  fi
}

start_mlflow() {
  if answers; then
    fail "something answers on $uri already. Stop it first: the demo starts an MLflow of its own there."
  fi
  mkdir -p "$data"
  MLFLOW_DISABLE_TELEMETRY=true MLFLOW_SERVER_ENABLE_JOB_EXECUTION=false DO_NOT_TRACK=1 GIT_PYTHON_REFRESH=quiet \
    "$venv/bin/python" -m mlflow server --host 127.0.0.1 --port "$port" --workers 1 \
    --backend-store-uri "sqlite:///$data/mlflow.db" \
    --artifacts-destination "$data/artifacts" >"$data/server.log" 2>&1 &
  mlflow_pid=$!
  trap stop_mlflow EXIT
  trap 'exit 130' INT TERM
  say "starting MLflow on $uri"
  until answers; do
    kill -0 "$mlflow_pid" 2>/dev/null || {
      tail -n 5 "$data/server.log" >&2
      fail "MLflow did not start. The whole log: .waymark/demo-mlflow/server.log"
    }
    sleep 1
  done
}

# Prints the folder of the environment as its last line.
venv=$(sh "$root/examples/run.sh" venv | tail -n 1)

# Training anew is only needed when what is trained has changed; then it starts
# from an empty server, because the old one holds versions of the old code.
trained=$(find "$root/examples/projects" "$root/examples/recording" \
  \( -name '*.py' -o -name params.yaml \) -exec cksum {} + | sort | cksum)
if [ "$(cat "$data/trained" 2>/dev/null)" != "$trained" ]; then
  rm -rf "$data"
fi
start_mlflow
if [ ! -f "$data/trained" ]; then
  say "training the example organisation's models (a few minutes, once)"
  sh "$root/examples/run.sh" train "$uri"
  printf '%s' "$trained" >"$data/trained"
fi

set -- --config "$root/app-config.yaml" --config "$root/app-config.mlflow.yaml" "$@"
if [ -f "$root/app-config.local.yaml" ]; then
  set -- "$@" --config "$root/app-config.local.yaml"
fi
say "starting the portal: http://localhost:3000, MLflow's own pages: $uri; stop with Ctrl-C"
# Not exec: the trap has to stop MLflow afterwards.
"$root/node_modules/.bin/backstage-cli" repo start "$@"
