import { parseRequirement, type Requirement } from './requirement';

/**
 * Reads a requirements file of pip. Other files that it names are read by
 * themselves; options, paths and addresses without a name are left out.
 */
export function readRequirements(text: string): Requirement[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map(line =>
      line
        .replace(/(^|\s)#.*$/, '')
        .replace(/\s--.*$/, '')
        .trim(),
    )
    .filter(line => line !== '' && !line.startsWith('-'))
    .flatMap(line => parseRequirement(line) ?? []);
}
