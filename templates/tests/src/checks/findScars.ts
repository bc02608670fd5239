/**
 * Traces that a template leaves in a text: its own signs, gaps where something
 * was left out, blanks at the end of a line. Pure.
 */
export function findScars(text: string): string[] {
  const rules: [string, RegExp][] = [
    ['a sign of the template', /\{%|\s%\}|\$\{\{ *(?:values|parameters)\b/],
    ['the word undefined', /\bundefined\b/],
    ['a blank at the end of a line', /[ \t]+$/m],
    ['more than two empty lines', /\n\n\n\n/],
    ['an empty line at its beginning', /^\n/],
    ['an empty line at its end', /\n\n$/],
    ['no end of its last line', /[^\n]$/],
  ];
  return rules.filter(([, rule]) => rule.test(text)).map(([scar]) => scar);
}
