import { stringifyEntityRef } from '@backstage/catalog-model';
import type { RefField } from '../refFields';
import { quoted } from './phrases';
import type { Place } from './Place';
import type { ProblemList } from './ProblemList';
import { readRef, type OwnRef } from './readRef';
import { valuesAt } from './valuesAt';

/**
 * Checks the references of one field: that each is well formed, is of an
 * allowed kind, appears once in its list and does not refer to its own entity.
 * Values that are no text are left to the schema.
 */
export function checkRefs(
  field: RefField,
  spec: unknown,
  self: OwnRef,
  problems: ProblemList,
): void {
  const ownRef = stringifyEntityRef(self);
  const seenByList = new Map<string, Map<string, Place>>();
  for (const { value, place, list } of valuesAt(field.path, spec)) {
    if (typeof value !== 'string' || value === '') {
      continue;
    }
    const read = readRef(value, field, self);
    if ('fault' in read) {
      problems.add(place, faultText(value, field, read.fault, self));
      continue;
    }
    if (read.ref === ownRef) {
      problems.add(
        place,
        `${quoted(value)} is the entity itself; expected another one`,
      );
      continue;
    }
    if (list) {
      const seen = seenByList.get(list.pointer) ?? new Map<string, Place>();
      seenByList.set(list.pointer, seen);
      const first = seen.get(read.ref);
      if (first) {
        problems.add(
          place,
          `${quoted(value)} is the same as ${first.field}; expected each reference once`,
        );
      } else {
        seen.set(read.ref, place);
      }
    }
  }
}

/**
 * The end of a message about a reference: what kind is expected, and the
 * found name in the shape it should have.
 */
function faultText(
  value: string,
  field: RefField,
  fault: { text: string; name?: string },
  self: OwnRef,
): string {
  const kinds = field.allowedKinds.map(kind => kind.toLocaleLowerCase('en-US'));
  const example = `${kinds[0]}:${self.namespace}/${fault.name ?? 'name'}`;
  return `${quoted(value)} ${fault.text}; expected a ${kinds.join(' or ')} reference such as ${example}`;
}
