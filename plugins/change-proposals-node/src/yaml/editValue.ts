import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import type { JsonObject, JsonValue } from '@backstage/types';
import { alignItems, isObject, isSame } from './alignItems';
import type { Editing } from './Editing';
import { itemAt, type Item } from './items';
import { column } from './lines';
import { mayRecurse, mayReplace } from './mayTouch';
import { refuse } from './refuse';
import { replaceValue, type Place } from './replaceValue';
import { insertItems, removeItems, type Insertion } from './writeItems';

/**
 * Changes what a map holds at a path of keys, and adds the maps that are
 * missing on the way; `undefined` takes the last key out.
 */
export function setIn(
  editing: Editing,
  map: YAMLMap,
  path: readonly string[],
  value: JsonValue | undefined,
): void {
  const [key, ...rest] = path;
  mayRecurse(editing.text, map);
  const index = map.items.findIndex(pair => keyOf(pair.key) === key);
  if (index < 0) {
    if (value !== undefined) {
      insertItems(editing, {
        collection: map,
        beside: map.items.length - 1,
        side: 'after',
        insertions: [{ key, value: nest(rest, value), models: [map] }],
      });
    }
    return;
  }
  const node = map.items[index].value;
  const place = placeIn(editing, map, []);
  const item = () => itemAt(editing.text, map, index);
  if (rest.length === 0) {
    if (value === undefined) {
      removeItems(editing, map, [index]);
    } else {
      editValue(editing, item(), value, place);
    }
  } else if (isMap(node) && node.items.length > 0) {
    if (value === undefined && isOnlyKey(node, rest)) {
      editValue(editing, item(), {}, place);
    } else {
      setIn(editing, node, rest, value);
    }
  } else if (!isMap(node) && !isNothing(node)) {
    throw refuse(
      `${key} is ${isAlias(node) ? 'an alias' : 'no map'}, so that ${rest.join('.')} cannot be set in it`,
    );
  } else if (value !== undefined) {
    editValue(editing, item(), nest(rest, value), place);
  }
}

/** Makes the smallest change after which an item holds a value. */
function editValue(
  editing: Editing,
  item: Item,
  value: JsonValue,
  place: Place,
): void {
  const { value: node } = item;
  if (isSame(jsonOf(editing, node), value)) {
    return;
  }
  if (isMap(node) && isObject(value)) {
    if (node.items.some(pair => keyOf(pair.key) in value)) {
      editMap(editing, node, value, place);
      return;
    }
  }
  if (isSeq(node) && Array.isArray(value)) {
    const old = node.items.map(entry => jsonOf(editing, entry));
    const alignment = alignItems(old, value);
    if (alignment.some(index => index !== undefined)) {
      editSeq(editing, node, value, alignment);
      return;
    }
  }
  mayReplace(editing.text, node);
  replaceValue(editing, item, value, place);
}

// In both of the following what is inserted goes before what is removed: an
// insertion after an item and the removal of the next begin at one offset.

function editMap(
  editing: Editing,
  map: YAMLMap,
  value: JsonObject,
  place: Place,
): void {
  mayRecurse(editing.text, map);
  const siblings = place.siblings.filter(isMap);
  const present = map.items.map(pair => keyOf(pair.key));
  const kept = present.filter(key => key in value);
  for (const key of kept) {
    const index = present.indexOf(key);
    const next = value[key] as JsonValue;
    if (!isSame(jsonOf(editing, map.items[index].value), next)) {
      editValue(
        editing,
        itemAt(editing.text, map, index),
        next,
        placeIn(
          editing,
          map,
          siblings.map(sibling => sibling.get(key, true)),
        ),
      );
    }
  }
  const keys = Object.keys(value);
  keys.forEach((key, position) => {
    if (!present.includes(key)) {
      // After the key that it follows in the value, else at the end.
      const before = keys.slice(0, position).reverse();
      const previous = before.find(other => kept.includes(other));
      insertItems(editing, {
        collection: map,
        beside: present.indexOf(previous ?? kept[kept.length - 1]),
        side: 'after',
        insertions: [
          { key, value: value[key] as JsonValue, models: [map, ...siblings] },
        ],
      });
    }
  });
  removeItems(
    editing,
    map,
    [...present.keys()].filter(index => !kept.includes(present[index])),
  );
}

function editSeq(
  editing: Editing,
  seq: YAMLSeq,
  values: readonly JsonValue[],
  alignment: readonly (number | undefined)[],
): void {
  mayRecurse(editing.text, seq);
  const kept = alignment.filter(index => index !== undefined);
  const waiting: Insertion[] = [];
  let previous: number | undefined;
  const insertWaiting = () =>
    insertItems(editing, {
      collection: seq,
      beside: previous ?? kept[0],
      side: previous === undefined ? 'before' : 'after',
      insertions: waiting.splice(0),
    });
  values.forEach((value, position) => {
    const index = alignment[position];
    if (index === undefined) {
      waiting.push({ value, models: seq.items });
      return;
    }
    insertWaiting();
    previous = index;
    const entry = seq.items[index];
    if (!isSame(jsonOf(editing, entry), value)) {
      editValue(
        editing,
        itemAt(editing.text, seq, index),
        value,
        placeIn(
          editing,
          seq,
          seq.items.filter(other => other !== entry),
        ),
      );
    }
  });
  insertWaiting();
  removeItems(
    editing,
    seq,
    [...seq.items.keys()].filter(index => !kept.includes(index)),
  );
}

function placeIn(
  editing: Editing,
  collection: YAMLMap | YAMLSeq,
  siblings: readonly unknown[],
): Place {
  const inFlow = collection.flow === true;
  return {
    inFlow,
    inList: isSeq(collection),
    column: inFlow
      ? 0
      : column(editing.text, itemAt(editing.text, collection, 0).start),
    siblings,
  };
}

/** A value as the catalog reads it; `key:` alone is null. */
function jsonOf(editing: Editing, node: unknown): JsonValue {
  return isNode(node)
    ? JSON.parse(JSON.stringify(node.toJS(editing.document)))
    : null;
}

function nest(path: readonly string[], value: JsonValue): JsonValue {
  return path.reduceRight<JsonValue>((inner, key) => ({ [key]: inner }), value);
}

function isOnlyKey(map: YAMLMap, path: readonly string[]): boolean {
  return (
    path.length === 1 &&
    map.items.length === 1 &&
    keyOf(map.items[0].key) === path[0]
  );
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? (key.value ?? '') : key);
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
