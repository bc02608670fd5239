import type { CardAnswer } from '@waymark/plugin-mlops-common';
import {
  CARD_GROUPS,
  isFilled,
  type CardField,
  type CardGroup,
} from './cardFields';

/** A part of a card with what it says and what it lacks. */
export interface ShownGroup {
  group: CardGroup;
  filled: CardField[];
  missing: CardField[];
}

/** The parts of a card that say or lack something, in the order of a page. */
export function shownGroups(answer: CardAnswer): ShownGroup[] {
  return CARD_GROUPS.map(({ group, fields }) => ({
    group,
    filled: fields.filter(field => isFilled(answer.card, field)),
    missing: fields.filter(
      field => answer.missing.includes(field) && !isFilled(answer.card, field),
    ),
  })).filter(({ filled, missing }) => filled.length + missing.length > 0);
}
