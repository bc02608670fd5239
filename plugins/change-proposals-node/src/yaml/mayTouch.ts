import { isAlias, isCollection, isMap, isNode, isScalar, visit } from 'yaml';
import type { Node } from 'yaml';
import { refuse } from './refuse';

/**
 * Makes sure that changing a part of a collection changes nothing else.
 *
 * @throws InputError when it is shared by an anchor, or stands for another file
 */
export function mayRecurse(text: string, node: Node): void {
  if (isAlias(node) || ('anchor' in node && node.anchor)) {
    throw refuse(
      `${quote(text, node)} is shared with other places of the file by a YAML anchor`,
      'write the value out where it belongs, then propose the change again',
    );
  }
  if (!isMap(node)) {
    return;
  }
  const [only, ...others] = node.items;
  const key = only && isScalar(only.key) ? only.key.value : undefined;
  if (others.length === 0 && typeof key === 'string' && key.startsWith('$')) {
    throw refuse(
      `${quote(text, node)} takes the value from another file`,
      'edit the file that it names',
    );
  }
}

/**
 * Makes sure that a value can go as a whole.
 *
 * @throws InputError when it holds anchors, tags or a template's placeholders
 */
export function mayReplace(text: string, node: Node | undefined): void {
  if (!node) {
    return;
  }
  const start = node.range?.[0] ?? 0;
  if (/\{[{%]/.test(text.slice(start, node.range?.[1] ?? start))) {
    throw refuse(
      `${quote(text, node)} holds a template's {{ or {%, so that the file is not what the catalog reads`,
      'change the template, or what fills it in',
    );
  }
  visit(node, (_key, part) => {
    if (!isNode(part)) {
      return;
    }
    mayRecurse(text, part);
    if ((isScalar(part) || isCollection(part)) && part.tag) {
      throw refuse(`${quote(text, part)} has a YAML tag`);
    }
  });
}

function quote(text: string, node: Node): string {
  const [start, end] = node.range ?? [0, 0];
  const [line] = text.slice(start, Math.min(end, start + 60)).split(/\r?\n/);
  return `'${line.trim()}'`;
}
