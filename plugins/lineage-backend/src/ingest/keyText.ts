import { hash } from 'node:crypto';
import type { NodeKey } from '@waymark/plugin-lineage-common';

/** A key as one text; JSON keeps any namespace and name apart. */
export function keyText({ type, namespace, name }: NodeKey): string {
  return JSON.stringify([type, namespace, name]);
}

/** The key that a text of {@link keyText} stands for. */
export function readKeyText(text: string): NodeKey {
  const [type, namespace, name] = JSON.parse(text);
  return { type, namespace, name };
}

/** 128 bits of SHA-256 as 32 hexadecimal digits. */
export function digest(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
