/** Names of what programs need of the environment, in any case of letters. */
const NEEDED = [
  'path',
  'home',
  'user',
  'logname',
  'tmpdir',
  'lang',
  'tz',
  'ssh_auth_sock',
  'git_ssh_command',
  'git_askpass',
  'git_config_global',
  'git_config_system',
  'ssl_cert_file',
  'ssl_cert_dir',
  'requests_ca_bundle',
  'curl_ca_bundle',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
];

/** Families of settings of these programs themselves. */
const FAMILIES = /^(lc|xdg|pip|poetry|pyenv)_/;

/**
 * The environment of a program that runs what templates say: enough to find
 * programs, proxies, indexes and keys, and nothing else of the backend's, whose
 * environment holds its secrets.
 */
export function passedOn(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const needed = Object.entries(environment).filter(([name]) => {
    const lower = name.toLocaleLowerCase('en-US');
    return NEEDED.includes(lower) || FAMILIES.test(lower);
  });
  return {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    ...Object.fromEntries(needed),
    GIT_TERMINAL_PROMPT: '0',
    NO_COLOR: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_INPUT: '1',
    POETRY_NO_INTERACTION: '1',
    PYTHONIOENCODING: 'utf-8',
    PYTHONUNBUFFERED: '1',
  };
}
