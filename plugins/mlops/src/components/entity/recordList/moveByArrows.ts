import type { KeyboardEvent } from 'react';

/**
 * Handles arrow keys on the button of a record: the focus goes to that of the
 * next or the one before. Rows beyond the visible ones are drawn already, so
 * that the focus has somewhere to go, and the list scrolls along with it.
 */
export function moveByArrows(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const from = event.currentTarget;
  const list = from.closest('[data-records]');
  const all = [
    ...(list?.querySelectorAll<HTMLButtonElement>('[data-record]') ?? []),
  ];
  const next = all[all.indexOf(from) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
