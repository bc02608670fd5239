import { parseRequirement, type Requirement } from './requirement';

/** Reads `install_requires` of `[options]` in a `setup.cfg`. */
export function readSetupCfg(text: string): Requirement[] {
  const options = /^\[options\][^\n]*\n(.*?)(?=^\[|$(?![\s\S]))/ms.exec(text);
  const required = /^install_requires\s*=[ \t]*(.*(?:\n[ \t]+.*)*)/m.exec(
    options?.[1] ?? '',
  );
  return (required?.[1] ?? '')
    .split('\n')
    .map(line => line.replace(/\s*#.*$/, '').trim())
    .flatMap(line => (line === '' ? [] : (parseRequirement(line) ?? [])));
}

/**
 * Reads `install_requires` of a `setup.py` where it is a list of literals. What
 * a script computes is not known without running it.
 */
export function readSetupPy(text: string): Requirement[] {
  const list = /install_requires\s*=\s*\[([^\]]*)\]/.exec(
    text.replace(/^\s*#.*$/gm, ''),
  );
  return [...(list?.[1] ?? '').matchAll(/(['"])(.*?)\1/g)].flatMap(
    ([, , line]) => parseRequirement(line) ?? [],
  );
}
