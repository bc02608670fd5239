/** @public */
export interface Page<T> {
  items: T[];
  pageInfo: { nextCursor?: string };
  /** Absent where it would tell of things the asker may not see. */
  totalItems?: number;
}

/** @public */
export interface PageQuery {
  cursor?: string;
  /** 1 to 200; 50 without. */
  limit?: number;
}
