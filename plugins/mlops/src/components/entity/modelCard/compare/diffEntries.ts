import { diffSequence } from './diffSequence';
import { diffWords, likeness, type TextPart } from './diffWords';
import type { FieldEntry } from './fieldEntries';

/** A statement and what became of it. */
export interface EntryDiff {
  change: 'same' | 'added' | 'removed' | 'changed';
  /** Where it changed, several; else the one statement. */
  parts: TextPart[];
}

/** Sentences that share more than this much are one that was rewritten. */
const REWRITTEN = 0.4;

/**
 * What became of each statement of a field: those with a key are compared with
 * the one of the same key, whatever their order; sentences with the most alike
 * that stood in the same place.
 */
export function diffEntries(
  left: FieldEntry[],
  right: FieldEntry[],
): EntryDiff[] {
  const keyed = [...left, ...right].every(({ key }) => key !== undefined);
  return keyed ? diffKeyed(left, right) : diffSentences(left, right);
}

function diffKeyed(left: FieldEntry[], right: FieldEntry[]): EntryDiff[] {
  const before = new Map(left.map(entry => [entry.key, entry.text]));
  const after = new Set(right.map(({ key }) => key));
  return [
    ...right.map(({ key, text }) => {
      const old = before.get(key);
      return old === undefined ? whole('added', text) : changed(old, text);
    }),
    ...left
      .filter(({ key }) => !after.has(key))
      .map(({ text }) => whole('removed', text)),
  ];
}

function diffSentences(left: FieldEntry[], right: FieldEntry[]): EntryDiff[] {
  const parts = diffSequence(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
  );
  const diffs: EntryDiff[] = [];
  for (let i = 0; i < parts.length; i++) {
    const { change, items } = parts[i];
    const next = parts[i + 1];
    if (change === 'removed' && next?.change === 'added') {
      diffs.push(...pairRewritten(items, next.items));
      i++;
    } else {
      diffs.push(...items.map(text => whole(change, text)));
    }
  }
  return diffs;
}

function pairRewritten(removed: string[], added: string[]): EntryDiff[] {
  const left = [...removed];
  const rewritten = added.map(text => {
    const [best] = left
      .map((old, index) => ({ old, index, alike: likeness(old, text) }))
      .sort((a, b) => b.alike - a.alike);
    if (!best || best.alike < REWRITTEN) {
      return whole('added', text);
    }
    left.splice(best.index, 1);
    return changed(best.old, text);
  });
  return [...left.map(text => whole('removed', text)), ...rewritten];
}

function changed(left: string, right: string): EntryDiff {
  return left === right
    ? whole('same', right)
    : { change: 'changed', parts: diffWords(left, right) };
}

function whole(change: 'same' | 'added' | 'removed', text: string): EntryDiff {
  return { change, parts: [{ change, text }] };
}
