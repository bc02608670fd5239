import { join } from 'node:path';

/** What the script that runs these tests has brought. */
export interface Tools {
  /** The interpreter that projects make their environments with. */
  python: string;
  /** An environment with Poetry and check-jsonschema. */
  venv: string;
  /** A folder to make projects in. */
  work: string;
}

/**
 * Reads where the tools are.
 *
 * Errors: one that says how to run these tests.
 */
export function readTools(env: NodeJS.ProcessEnv = process.env): Tools {
  const python = env.WAYMARK_TEMPLATES_PYTHON;
  const venv = env.WAYMARK_TEMPLATES_VENV;
  const work = env.WAYMARK_TEMPLATES_WORK;
  if (!python || !venv || !work) {
    throw new Error(
      'These tests need Python environments; run them by npm run test:templates',
    );
  }
  return { python, venv, work };
}

/**
 * The environment of a person who has Python and Poetry, and nothing of this
 * machine's own environments, servers or settings.
 */
export function projectEnvironment(
  tools: Tools,
  more: Record<string, string> = {},
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) =>
      !/^(?:VIRTUAL_ENV|PYTHON(?:PATH|HOME)|MAKE(?:FLAGS|LEVEL)|MFLAGS|MLFLOW_.*|OPENLINEAGE_.*|AIRFLOW_.*|ZENML_.*|GIT_.*)$/.test(
        name,
      ),
  );
  return {
    ...Object.fromEntries(kept),
    PYTHON: tools.python,
    POETRY: join(tools.venv, 'bin/poetry'),
    // pip reads 'false' as: do not compile. Only what is imported is compiled.
    PIP_NO_COMPILE: 'false',
    PIP_NO_INPUT: '1',
    DO_NOT_TRACK: '1',
    ZENML_ANALYTICS_OPT_IN: 'false',
    MLFLOW_DISABLE_TELEMETRY: 'true',
    // Workers for features of the server that no project uses.
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    GX_ANALYTICS_ENABLED: 'false',
    DVC_NO_ANALYTICS: '1',
    ...more,
  };
}
