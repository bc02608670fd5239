import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './until';

const run = promisify(execFile);

/** Account of the server's own administrator; set before its first start. @public */
export const ADMIN = { username: 'admin', password: 'a-long-enough-password' };

/** A stable key for the secrets of webhooks, which MLflow keeps encrypted. */
const FERNET_KEY = Buffer.alloc(32, 7).toString('base64url').concat('=');

const ENVIRONMENT = {
  MLFLOW_DISABLE_TELEMETRY: 'true',
  MLFLOW_WEBHOOK_ALLOWED_SCHEMES: 'http,https',
  MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS: 'true',
  MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY: FERNET_KEY,
  MLFLOW_WEBHOOK_CACHE_TTL: '0',
  MLFLOW_FLASK_SERVER_SECRET_KEY: 'only for the tests on this machine',
  MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT: 'true',
  MLFLOW_LOCK_MODEL_DEPENDENCIES: 'false',
  MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
  GIT_PYTHON_REFRESH: 'quiet',
  PYTHONDONTWRITEBYTECODE: '1',
  OMP_NUM_THREADS: '1',
};

/**
 * A real MLflow tracking server with a SQLite database of its own, from the
 * Python environment that `WAYMARK_SOURCES_VENV` names.
 * @public
 */
export class MlflowServer {
  readonly folder: string;
  readonly port: number;
  readonly #withLogin: boolean;
  readonly #python: string;
  #process?: ChildProcess;

  private constructor(options: {
    folder: string;
    port: number;
    withLogin: boolean;
    python: string;
  }) {
    this.folder = options.folder;
    this.port = options.port;
    this.#withLogin = options.withLogin;
    this.#python = options.python;
  }

  /** Starts a server and waits until it answers. */
  static async start(options: { withLogin?: boolean } = {}) {
    const venv = process.env.WAYMARK_SOURCES_VENV;
    if (!venv) {
      throw new Error(
        'WAYMARK_SOURCES_VENV is not set; run these tests with: npm run test:sources',
      );
    }
    const server = new MlflowServer({
      folder: await mkdtemp(join(tmpdir(), 'waymark-mlflow-')),
      port: await findFreePort(),
      withLogin: options.withLogin ?? false,
      python: join(venv, 'bin', 'python'),
    });
    if (options.withLogin) {
      await writeFile(
        join(server.folder, 'auth.ini'),
        [
          '[mlflow]',
          'default_permission = READ',
          `database_uri = sqlite:///${server.folder}/auth.db`,
          `admin_username = ${ADMIN.username}`,
          `admin_password = ${ADMIN.password}`,
          'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
          '',
        ].join('\n'),
      );
    }
    await server.boot();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the process, again on the same port and data after `kill`. */
  async boot(): Promise<void> {
    const log = openSync(this.#logPath, 'a');
    const child = spawn(
      this.#python,
      [
        '-m',
        'mlflow',
        'server',
        ...['--host', '127.0.0.1', '--port', String(this.port)],
        ...['--workers', '1'],
        ...['--backend-store-uri', `sqlite:///${this.folder}/mlflow.db`],
        ...['--artifacts-destination', join(this.folder, 'artifacts')],
        ...(this.#withLogin ? ['--app-name', 'basic-auth'] : []),
      ],
      {
        cwd: this.folder,
        env: this.#environment(),
        // A group of its own: the server starts workers that go with it.
        detached: true,
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    this.#process = child;
    await until('MLflow answers', async () => {
      if (child.exitCode !== null) {
        throw new Error(`MLflow ended: ${this.log()}`);
      }
      return fetch(`${this.url}/health`).then(
        response => response.ok,
        () => false,
      );
    });
  }

  /** Ends the server without a warning, as a crash does. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.pid && child.exitCode === null) {
      const ended = new Promise(resolve => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    }
  }

  /** Ends the server and removes its data. */
  async stop(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The last lines of the server's log. */
  log(): string {
    return readFileSync(this.#logPath, 'utf8').slice(-3_000);
  }

  /** Calls the REST API as a user of MLflow would; throws for an error. */
  async call<T = Record<string, unknown>>(
    method: string,
    endpoint: string,
    body?: object,
  ): Promise<T> {
    const response = await fetch(`${this.url}/api/2.0/mlflow/${endpoint}`, {
      method,
      headers: { 'content-type': 'application/json', ...this.#login() },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${endpoint}: ${response.status} ${text}`);
    }
    return JSON.parse(text || '{}');
  }

  /**
   * Runs a script of Python as a client of the server.
   *
   * @returns what it wrote to its standard output
   */
  async runScript(file: string, ...args: string[]): Promise<string> {
    const { stdout } = await run(this.#python, [file, ...args], {
      env: {
        ...this.#environment(),
        MLFLOW_TRACKING_URI: this.url,
        ...(this.#withLogin && {
          MLFLOW_TRACKING_USERNAME: ADMIN.username,
          MLFLOW_TRACKING_PASSWORD: ADMIN.password,
        }),
      },
      maxBuffer: 10 * 1024 ** 2,
    });
    return stdout;
  }

  get #logPath(): string {
    return join(this.folder, 'server.log');
  }

  #login(): Record<string, string> {
    const pair = `${ADMIN.username}:${ADMIN.password}`;
    return this.#withLogin
      ? { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
      : {};
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      ...ENVIRONMENT,
      ...(this.#withLogin && {
        MLFLOW_AUTH_CONFIG_PATH: join(this.folder, 'auth.ini'),
      }),
    };
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('No free port was found on 127.0.0.1');
  }
  return address.port;
}
