/**
 * Compiles a glob of the few signs that patterns of files need: `**` for any
 * folders, `*` and `?` inside a name, `{a,b}` for alternatives.
 */
export function compileGlob(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (pattern.startsWith('**/', i)) {
      source += '(?:[^/]+/)*';
      i += 2;
    } else if (pattern.startsWith('**', i)) {
      source += '.*';
      i += 1;
    } else if (char === '*') {
      source += '[^/]*';
    } else if (char === '?') {
      source += '[^/]';
    } else if (char === '{') {
      source += '(?:';
      depth++;
    } else if (char === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (char === ',' && depth > 0) {
      source += '|';
    } else {
      source += char.replace(/[\\^$.|+()[\]{}]/, '\\$&');
    }
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`);
}
