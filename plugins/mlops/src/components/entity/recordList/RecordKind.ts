import type { ReactNode } from 'react';

/** What a list needs to know of the records it shows, versions or runs. */
export interface RecordKind<T> {
  /** Addresses the record; the same as in the address of the page. */
  keyOf: (item: T) => string;
  /** What people call it, read out with its buttons. */
  nameOf: (item: T) => string;
  /** What stands in its first column. */
  title: (item: T) => ReactNode;
}
