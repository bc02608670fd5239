import type { KeyboardEvent } from 'react';

/**
 * Handles arrow keys in a list of records: from one record's button to the
 * next or the one before. Rows beyond the visible ones are drawn already, so
 * that the focus has somewhere to go, and the list scrolls along with it.
 */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const from = (event.target as Element).closest<HTMLElement>('[data-record]');
  if (!step || !from || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const all = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[data-record]'),
  ];
  const next = all[all.indexOf(from) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
